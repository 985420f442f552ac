"""English words that residents meet on their phones, grouped by the effect of Telex on them."""

_LEFT_ALONE = """
about account across action add address admin after again airport album alert all also always amount android animal
answer anything app apple application april archive area around august auto available back backup bank battery because
before begin between big bill black blog blue board book both bottle brand break bright bring browser budget
build business button cable calendar camera cancel card career cash center central chat check child choose circle city
class click clip clock close cloud code color come common company complete computer confirm connect contact content
control copy country create credit crypto customer data date debit december delete desktop detail device dial
digital direct display document doctor dollar download draft drive driver each east easy edit electric email emergency
empty english enter event every example excel exit expert explore export facebook family fast favorite february field
file film filter finance find finger finish first flash flight folder follow food footer force form format forward
found free friday friend from full fund game gallery general gift give global google grand graphics great green ground
group guest guide half hard hardware headline health heart hello help history hold home hotel house image import inbox
include industry info input install instagram insurance internet invite invoice iphone item january job journal
july june just keyboard kind kitchen label language laptop large later learn left light like limit line link
live load local lock login logo logout love machine market master match maximum media medical member memory menu
meter middle mobile model modem modern monday money monitor month movie multiple music mute
name native network night normal notebook nothing november number october old online open operator
option order original other outlook output page paint panel paper park parking partner party paste patient
payment people period person phone photo picture place plan plane platform play player please plug pocket point police
popular portal position postal power premium present print privacy private problem process product profile
program project public quick quiet radio railway rainbow reader ready receive recent record register remote remove
rename report request restart result return review ring river road robot router safari sample saturday screen
script scroll search second section secure select send september server service setting share shop shopping sign
signal silent simple single site skip small smart snapshot social software sold some song sound south space speaker
special speed split sport spring stamp standard star start station status stop storage store story stream street
strong student studio style subject submit summer sunday support surface switch symbol system table tablet tag target
team technology telegram temporary terminal text thank thursday tiktok time title today token tool
touch tower track trade train transfer translate travel trip truck tuesday twitter type ultra under
union united unlock unread update upgrade upload url user vaccine value version video view viber virtual
visit voice volume wallet warning was watch water web website wednesday week welcome west what when where
white who widget wifi window windows winter with word work world write www yahoo year yellow yesterday young youtube
zalo zero zone zoom
"""
LEFT_ALONE = _LEFT_ALONE.split()
"""Words that Telex leaves unchanged."""

VIETNAMESE_TOO = {"as": "á", "is": "í", "of": "ò", "or": "ỏ", "test": "tét", "now": "nơ", "how": "hơ", "too": "tô",
                  "did": "đi", "here": "hể", "there": "thể", "his": "hí", "visa": "vía", "list": "lít"}  # fmt: skip
"""Words that Telex turns into a Vietnamese syllable; pressing the tone or shape key twice restores English."""
