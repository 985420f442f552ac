# An ICU data library with a valid header and no entries (`struct DataHeader` of ICU's ucmndata.h: format "ToCP",
# version 1). ICU then reports every requested table as missing.
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
