# A data library of ICU with the head that it looks for and nothing behind it (`struct DataHeader` of ICU's ucmndata.h: format "ToCP",
# version 1, no entries). ICU then answers "not there" to whoever asks for a table.
    .section .rodata
    .globl icudt@VERSION@_dat
    .type icudt@VERSION@_dat, @object
    .balign 16
icudt@VERSION@_dat:
    .short 32
    .byte 0xda, 0x27
    .short 20, 0
    .byte 0, 0, 2, 0
    .ascii "ToCP"
    .byte 1, 0, 0, 0, 0, 0, 0, 0
    .zero 8
    .long 0, 0, 0, 0
    .size icudt@VERSION@_dat, . - icudt@VERSION@_dat
    .section .note.GNU-stack, "", @progbits
