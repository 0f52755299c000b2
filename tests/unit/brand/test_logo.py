"""A logo is told by its bytes, written anew without anything but its dots, or refused kindly."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from resurface.brand.logo import MOST_BYTES, MOST_SIDE, is_sound, logo
from resurface.language.language import Message


def picture(kind="PNG", size=(200, 100), mode="RGB", **how):
    out = io.BytesIO()
    Image.new(mode, size, 100 if mode == "L" else None).save(out, kind, **how)
    return out.getvalue()


def opened(found):
    assert isinstance(found, bytes)
    return Image.open(io.BytesIO(found))


def refused(raw):
    found = logo(raw)
    assert isinstance(found, Message)
    return found.text


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(width, height):
    """A small file that says that it is a large picture."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rest = (chunk(b"IDAT", zlib.compress(b"\0" * 100)), chunk(b"IEND", b""))
    return b"".join((b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", head), *rest))


@pytest.mark.parametrize(
    "raw",
    [
        *(picture(), picture(mode="RGBA"), picture(mode="P"), picture(mode="L")),
        *(picture("JPEG"), picture("JPEG", mode="CMYK"), picture("JPEG", mode="L")),
    ],
)
def test_png_and_jpeg_of_every_kind_become_a_png(raw):
    found = opened(logo(raw))
    assert (found.format, found.size, found.mode) == ("PNG", (200, 100), "RGBA")


def test_a_large_logo_is_made_smaller_in_its_proportions():
    assert opened(logo(picture(size=(3200, 800)))).size == (MOST_SIDE, MOST_SIDE // 4)


def test_a_very_wide_logo_gets_air_above_and_below():
    found = opened(logo(picture(size=(700, 35))))
    assert found.size == (700, 140)
    assert [found.getpixel((350, y))[3] for y in (0, 70, 139)] == [0, 255, 0]


def test_nothing_but_the_dots_is_kept():
    about = PngImagePlugin.PngInfo()
    about.add_text("Author", "SECRET-NAME")
    exif = Image.Exif()
    exif[0x010E] = "SECRET-NAME"
    for raw in (picture(pnginfo=about), picture("JPEG", exif=exif)):
        found = logo(raw + b"SECRET-NAME")
        assert b"SECRET-NAME" in raw
        assert isinstance(found, bytes)
        assert b"SECRET-NAME" not in found
        assert opened(found).info == {}


def test_a_photo_that_says_that_it_lies_on_its_side_is_turned():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert opened(logo(picture("JPEG", exif=exif))).size == (100, 200)


@pytest.mark.parametrize(
    "raw",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xef\xbb\xbf  <?xml version='1.0'?><svg/>",
        b"<!-- a remark --><SVG onload='alert(1)'/>",
        b"<!DOCTYPE svg><svg/>",
    ],
)
def test_an_svg_is_refused_with_what_to_send_instead(raw):
    assert "as a PNG" in refused(raw)


@pytest.mark.parametrize(
    "raw", [b"", b"GIF89a", b"%PDF-1.7", b"RIFF0000WEBP", picture("GIF"), picture("BMP"), b"MZ"]
)
def test_any_other_file_is_refused_whatever_its_name(raw):
    assert "neither PNG nor JPEG" in refused(raw)


@pytest.mark.parametrize("raw", [picture()[:60], b"\xff\xd8\xff\xe0nonsense", picture()[:8]])
def test_a_broken_picture_is_refused(raw):
    assert "can't be read" in refused(raw)


def test_too_many_bytes_and_too_many_or_too_few_pixels_are_refused():
    assert "larger than 2 MB" in refused(picture() + b"\0" * MOST_BYTES)
    assert "too many pixels" in refused(png_of(30_000, 30_000))
    assert "too many pixels" in refused(png_of(5_000, 5_000))
    assert "under {least} pixels" in refused(picture(size=(31, 200)))


def test_what_was_written_is_sound_and_what_was_cut_is_not():
    written = logo(picture())
    assert isinstance(written, bytes)
    assert is_sound(written)
    assert logo(written) == written
    assert not is_sound(written[:-30])
    assert not is_sound(picture("JPEG"))
