#!/usr/bin/env python3
"""Cuts and joins the fonts that the window puts before Fyne's Noto Sans, one for each style:

    cut.py SYMBOLS.ttf NOTO-FOLDER FYNE-FONT-FOLDER OUT-FOLDER

SYMBOLS.ttf is the cut of Inter with arrows and marks. NOTO-FOLDER holds NotoSansHebrew and NotoSansArabic (Debian's
fonts-noto-core), FYNE-FONT-FOLDER Fyne's Noto Sans. From that come the Cyrillic letters that its rules for composing
letters wrongly leave without their dots: a font of ours has no such rules. Needs fontTools.
"""
import os
import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HEBREW = list(range(0x0591, 0x05F5))
ARABIC = [0x060C, 0x061B, 0x061F, *range(0x0621, 0x0656), *range(0x0660, 0x066E), 0x0670, 0x0671, 0x0679, 0x067E, 0x0686,
          0x0688, 0x0691, 0x0698, 0x06A9, 0x06AF, 0x06BA, 0x06BE, *range(0x06C0, 0x06C4), 0x06CC, *range(0x06D2, 0x06D5),
          *range(0x06F0, 0x06FA)]
DOTTED = [0x0456, 0x0458]
STYLES = {"Regular": "Regular", "Bold": "Bold", "Italic": "Regular", "BoldItalic": "Bold"}


def cut(path, codes, out, layout):
    options = subset.Options(layout_features=["*"] if layout else [], hinting=False, notdef_outline=True, glyph_names=False)
    options.drop_tables += ["DSIG", "STAT", "MATH"] + ([] if layout else ["GSUB", "GPOS", "GDEF"])
    font = subset.load_font(path, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    scale_upem(font, 1000)
    font.save(out)


def main(symbols, noto, fyne, out):
    with tempfile.TemporaryDirectory() as work:
        for style, upright in STYLES.items():
            parts = []
            for name, path, codes, layout in [
                ("symbols", symbols, list(TTFont(symbols).getBestCmap()), False),
                ("dotted", f"{fyne}/NotoSans-{style}.ttf", DOTTED, False),
                ("hebrew", f"{noto}/NotoSansHebrew-{upright}.ttf", HEBREW, True),
                ("arabic", f"{noto}/NotoSansArabic-{upright}.ttf", ARABIC, True),
            ]:
                parts.append(os.path.join(work, name + ".ttf"))
                cut(path, codes, parts[-1], layout)
            font = merge.Merger().merge(parts)
            like = TTFont(f"{fyne}/NotoSans-{style}.ttf")
            for table, fields in {"hhea": ["ascent", "descent", "lineGap"],
                                  "OS/2": ["sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"]}.items():
                for field in fields:
                    setattr(font[table], field, getattr(like[table], field))
            space = font.getBestCmap()[0x20]
            font["hmtx"][space] = like["hmtx"]["space"]
            for record in font["name"].names:
                if record.nameID in (1, 4, 6, 16):
                    record.string = "ProvisoSigns"
            font.save(f"{out}/ProvisoSigns-{style}.ttf")


if __name__ == "__main__":
    main(*sys.argv[1:])
