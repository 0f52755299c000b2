// Counts by row and column, shaded by how strong the strongest source is.

function coverage(data, ask) {
  const columns = data.groups.flatMap((group) => group.heads.map((text, nth) => ({ text, first: nth === 0 && group.title })))
  const groups = data.groups.some((group) => group.title)
    ? [element("tr", {}, element("td", {}), ...data.groups.map((group) =>
      element("th", { text: group.title, className: "group", attributes: { scope: "colgroup", colspan: group.heads.length } })))]
    : []
  const heads = element("tr", {}, element("td", {}), ...columns.map((column) =>
    element("th", { className: column.first ? "first" : "", attributes: { scope: "col" } }, element("span", { text: column.text }))))
  const rows = data.rows.map((row) => element("tr", {},
    element("th", { attributes: { scope: "row" } }, ...(row.depth ? [glanceDrawn.depthMark(row.depth)] : []), element("span", { text: row.name })),
    ...row.cells.map((cell, nth) => countCell(row, cell, columns[nth], ask))))
  const table_ = element("table", { attributes: { "aria-label": data.label } },
    element("thead", {}, ...groups, heads), element("tbody", {}, ...rows))
  return element("div", { className: "part coverage" }, coverageKey(data.key),
    element("div", { className: "scrolled", attributes: { role: "region", "aria-label": data.label, tabindex: "0" } }, table_))
}

function countCell(row, { column: about, count, strength, said }, column, ask) {
  const cell = element("td", { className: column.first ? `first ${strength}` : strength })
  if (!count) {
    cell.append(element("span", { text: said, className: "hidden" }))
    return cell
  }
  const button = element("button", { text: count, attributes: { type: "button", "aria-label": `${row.name}. ${said}`, title: said } })
  button.onclick = () => {
    ask("show", row.id, about)
    document.querySelector('[data-testid="stMain"]').scrollTo({ top: 0 })
  }
  cell.append(button)
  return cell
}

function coverageKey(key) {
  return element("p", { className: "key" }, ...key.flatMap(({ strength, text }) => [
    element("i", { className: strength }), element("span", { text })]))
}
