"""Languages to the letters beyond ASCII that they are written with, for encodings of one byte."""

# each language for itself: letters of two languages side by side are a wrong encoding
WEST = tuple(
    map(
        frozenset,
        (
            "àâæçéèêëîïôœùûüÿ",
            "äöüßé",
            "áéíñóúüºª",
            "àèéìíîòóùúç",
            "àáâãçéêíóôõúü",
            "åäöéü",
            "æøåéóöä",
            "äéëèïóöüç",
            "áéíóúýðþæö",
            "àèéíïòóúüç·",
        ),
    )
)
CENTRAL = tuple(
    map(
        frozenset,
        (
            "ąćęłńóśźż",
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "áéíóöőúüű",
            "ăâîşţșț",
            "čćđšž",
        ),
    )
)
TURKISH = (frozenset("çğıiöşüâîû\u0307"),)
EAST = (*CENTRAL, *TURKISH)
CYRILLIC = (
    frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
)
GREEK = (frozenset("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),)
MARKS = frozenset("¦¬–—‘’“”„‚…€«»‹›°§•™©®´¿¡\u00a0£№²³¼½¾±×·ºª")
# the letters that make up most of a text in one of them; capitals begin words only
OFTEN = frozenset(
    "éèêàçùâîôäöüßáíñóúãõåæøąęłżćśóěščřžýíűőčşğıçоеаинтсрвлкмдпуяыьзбгйαοιετσνηυρπκμλςίόάέή"
)
