"""Tables and bar charts that PowerPoint edits as its own, with the workbook behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from resurface.materials.slide_shapes import EMU, Box, Sheet, paragraphs_of, parsed
from resurface.materials.slide_text import Text
from resurface.text.inert import inert, writable

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style without color and without lines."""
_HAIRLINE = '<a:lnB w="9525"><a:solidFill><a:srgbClr val="DEDBD2"/></a:solidFill></a:lnB>'
_LAYOUT = (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
    '<c:yMode val="edge"/><c:x val="{0:.4f}"/><c:y val="{1:.4f}"/><c:w val="{2:.4f}"/>'
    '<c:h val="{3:.4f}"/></c:manualLayout></c:layout>'
)


def put_table(
    sheet: Sheet,
    box: Box,
    columns: Sequence[float],
    heights: Sequence[float],
    cells: Sequence[Sequence[Text]],
    alt: str,
    inset: float,
) -> None:
    """A table whose first row and first column are heads, with a hairline below each row."""
    place = Box(box.left, box.top, box.width, sum(heights))
    frame = sheet.slide.shapes.add_table(len(cells), len(columns), *place.measures)
    _named(frame, alt)
    table = frame.table
    table.horz_banding, table.first_row, table.first_col = False, True, True
    style = "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
    frame._element.graphic.graphicData.tbl.tblPr.find(style).text = _PLAIN
    for column, wide in zip(table.columns, columns, strict=True):
        column.width = round(wide * EMU)
    for row, high, line in zip(table.rows, heights, cells, strict=True):
        row.height = round(high * EMU)
        for cell, text in zip(row.cells, line, strict=True):
            _fill_cell(cell, text, sheet.locale, inset)


def _fill_cell(cell: Any, text: Text, locale: str, inset: float) -> None:
    body = cell.text_frame._txBody
    for each in body.p_lst:
        body.remove(each)
    for each in paragraphs_of(text, locale):
        body.append(parsed(each))
    cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = round(inset * EMU)
    cell._tc.get_or_add_tcPr().insert(0, parsed(_HAIRLINE))


@dataclass(frozen=True, slots=True)
class Series:
    """One part of stacked bars: its name, its color with how much of it is seen, a value each."""

    name: str
    color: str
    alpha: int
    values: tuple[float, ...]


def put_bars(
    sheet: Sheet,
    box: Box,
    inner: Box,
    names: Sequence[str],
    series: Sequence[Series],
    most: float,
    step: float,
    alt: str,
    unit: str,
) -> None:
    """Stacked bars from 0 to `most`, the first name on top; `inner` is where they are drawn.

    `unit`: what the numbers below them count, and how other marks are read.
    """
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
    from pptx.util import Pt

    data = CategoryChartData()
    data.categories = [inert(writable(each)) for each in reversed(names)]
    for each in series:
        data.add_series(inert(writable(each.name)), tuple(reversed(each.values)))
    kind = XL_CHART_TYPE.BAR_STACKED
    frame = sheet.slide.shapes.add_chart(kind, *box.measures, data)
    _named(frame, alt)
    chart = frame.chart
    chart.font.size = Pt(12)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 70, 100
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, most, step
    axis.format.line.fill.background()
    axis.has_title = True
    titled = axis.axis_title.text_frame
    titled.text = inert(writable(unit))
    titled.paragraphs[0].runs[0].font.size, titled.paragraphs[0].runs[0].font.bold = Pt(12), False
    axis.major_gridlines.format.line.color.rgb = _rgb("DEDBD2")
    for drawn, each in zip(plot.series, series, strict=True):
        _color(drawn, each)
    parts = (
        (inner.left - box.left) / box.width,
        (inner.top - box.top) / box.height,
        inner.width / box.width,
        inner.height / box.height,
    )
    area = chart._chartSpace.chart.plotArea
    for old in area.findall("{*}layout"):
        area.remove(old)
    area.insert(0, parsed(_LAYOUT.format(*parts)))


def _color(drawn: Any, each: Series) -> None:
    fill = drawn.format.fill
    fill.solid()
    fill.fore_color.theme_color = getattr(_themes(), each.color)
    color = fill._xPr.find("{*}solidFill")[0]
    if each.alpha < 100:
        color.append(parsed(f'<a:alpha val="{each.alpha * 1000}"/>'))


def _themes() -> Any:
    from pptx.enum.dml import MSO_THEME_COLOR

    return MSO_THEME_COLOR


def _rgb(color: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(color)


def _named(frame: Any, alt: str) -> None:
    """Tells a table or a chart in words."""
    about = frame._element.nvGraphicFramePr.cNvPr
    about.set("name", writable(alt)[:60])
    about.set("descr", writable(alt))
