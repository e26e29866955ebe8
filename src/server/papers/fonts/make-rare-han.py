"""Makes rare-han.ttf: the ideographs that Noto Serif SC and Noto Sans SC lack and Noto Serif HK or JP have (𠮷, 𡋾, …).

    pip install fonttools
    python make-rare-han.py NotoSerifSC.ttf NotoSansSC.ttf NotoSerifHK.ttf NotoSerifJP.ttf rare-han.ttf

    woff2_compress rare-han.ttf     (for the pages: src/ui/kit/rare-han.woff2)

Needed again only when the SC fonts change. The four fonts are those of @expo-google-fonts, weight 400Regular.
"""

import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont

IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
NAMES = {
    0: "Subset of Noto Serif HK and Noto Serif JP, Copyright 2014-2021 Adobe, 2012 Google Inc.",
    1: "Linli Rare Han",
    2: "Regular",
    3: "LinliRareHan-Regular 1.0",
    4: "Linli Rare Han Regular",
    5: "Version 1.0",
    6: "LinliRareHan-Regular",
    13: "SIL Open Font License, Version 1.1",
    14: "https://openfontlicense.org",
}
UNUSED = ["vhea", "vmtx", "BASE", "GSUB", "GPOS", "GDEF", "VORG", "DSIG", "gasp"]


def characters(path):
    covered = TTFont(path, lazy=True).getBestCmap()
    return {code for code in covered if any(first <= code <= last for first, last in IDEOGRAPHS)}


def keep_only(path, wanted):
    options = subset.Options(layout_features=[], hinting=False, glyph_names=False, name_IDs=[])
    options.drop_tables += UNUSED
    font = subset.load_font(path, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    file = tempfile.NamedTemporaryFile(suffix=".ttf", delete=False)
    subset.save_font(font, file.name, options)
    return file.name


def main(serif, sans, *donors_and_result):
    *donors, result = donors_and_result
    have = characters(serif) | characters(sans)
    parts = []
    for donor in donors:
        wanted = characters(donor) - have
        have |= wanted
        parts.append(keep_only(donor, wanted))
    font = merge.Merger(merge.Options(drop_tables=["vhea", "vmtx"])).merge(parts)
    font["name"].names = []
    for number, words in NAMES.items():
        font["name"].setName(words, number, 3, 1, 0x409)
    font.save(result)


main(*sys.argv[1:])
