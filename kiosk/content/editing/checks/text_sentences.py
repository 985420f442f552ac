"""What the studio says for the messages of the checks about texts, pages and facts."""

from kiosk.content.editing.checks.sentence import Sentence
from kiosk.domain.texts import translatable

SENTENCES = (
    Sentence(
        "'{language}' has {words} words",
        translatable("Studio", "The text has {words} words, which is too long."),
        translatable("Studio", "Say it in fewer words."),
    ),
    Sentence(
        "has {words} words, but the limit is {most}",
        translatable("Studio", "The text has {words} words; at most {most} fit."),
        translatable("Studio", "Say it in fewer words."),
    ),
    Sentence(
        "'{language}' is empty",
        translatable("Studio", "A text is missing here."),
        translatable("Studio", "Write it."),
    ),
    Sentence(
        "Vietnamese is missing",
        translatable("Studio", "The Vietnamese text is missing."),
        translatable("Studio", "Write it."),
    ),
    Sentence(
        "has no English",
        translatable("Studio", "The English text is missing, which this pack promises."),
        translatable("Studio", "Write it, or take English out of the languages of the pack."),
    ),
    Sentence(
        "has {count} characters, the maximum is {most}",
        translatable("Studio", "The text has {count} characters, which is too long."),
        translatable("Studio", "Say it in fewer words."),
    ),
    Sentence(
        "has the markup {markup}",
        translatable("Studio", "The text contains signs for layout: {markup}"),
        translatable("Studio", "Write plain words."),
    ),
    Sentence(
        "has the address {address}",
        translatable("Studio", "The text contains a web address: {address}"),
        translatable("Studio", "Write the name of the site only, such as dichvucong.gov.vn."),
    ),
    Sentence(
        "has an unmatched brace",
        translatable("Studio", "A brace has no counterpart."),
        translatable("Studio", "Write {addr} for the form of address, and pick facts from the list."),
    ),
    Sentence(
        "has an invisible character ({character})",
        translatable("Studio", "The text has an invisible character."),
        translatable("Studio", "Delete the text and type it again."),
    ),
    Sentence(
        "is not in composed Unicode (NFC)",
        translatable("Studio", "The letters and their marks are stored separately."),
        translatable("Studio", "Type the text again with “Unicode dựng sẵn”."),
    ),
    Sentence(
        "names the fact '{fact}', which the pack does not have",
        translatable("Studio", "The text uses the fact “{fact}”, which does not exist."),
        translatable("Studio", "Pick a fact from the list."),
    ),
    Sentence(
        "has the unknown placeholder {placeholder}",
        translatable("Studio", "The kiosk does not know {placeholder}"),
        translatable("Studio", "Write {addr} for the form of address, and pick facts from the list."),
    ),
    Sentence(
        "the page has {count} sentences",
        translatable("Studio", "The page has {count} sentences; two are enough for the ear."),
        translatable("Studio", "Keep two sentences, and move the others to another page."),
    ),
    Sentence(
        "the page has {words} words with its title, where {rest}",
        translatable("Studio", "The page has {words} words with its title, which is too much to hear at once."),
        translatable("Studio", "Say it in 40 words or fewer."),
    ),
    Sentence(
        "a sentence has {words} words: «{start}»",
        translatable("Studio", "A sentence has {words} words: “{start}”"),
        translatable("Studio", "Split it into sentences of at most 20 words."),
    ),
    Sentence(
        "explains nothing in {words} words",
        translatable("Studio", "The explanation is too short to give a reason."),
        translatable("Studio", "Give the reason in one friendly sentence."),
    ),
    Sentence(
        "only repeats the right answer",
        translatable("Studio", "The explanation only repeats the right answer."),
        translatable("Studio", "Say why it is right."),
    ),
    Sentence(
        "uses «{word}», which the lesson does not explain",
        translatable("Studio", "The word “{word}” is not explained in the lesson."),
        translatable("Studio", "Explain it where it first stands, or use a plain word."),
    ),
    Sentence(
        "uses «{word}» ({reason})",
        translatable("Studio", "The word “{word}” is hard to understand or has another name here."),
        translatable("Studio", "Use a plain word."),
    ),
    Sentence(
        "addresses the learner as «bác»",
        translatable("Studio", "The text says “bác”, but a learner may choose another form of address."),
        translatable("Studio", "Write {addr} instead."),
    ),
    Sentence(
        "{what} «{literal}» may change",
        translatable("Studio", "“{literal}” may change one day."),
        translatable("Studio", "Make it a fact with its source, and pick it from the list."),
    ),
    Sentence(
        "is not text",
        translatable("Studio", "There should be a text here."),
        translatable("Studio", "Write it."),
    ),
    Sentence(
        "expected one text per language",
        translatable("Studio", "There should be a text here."),
        translatable("Studio", "Write it."),
    ),
)
