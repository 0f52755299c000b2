// A grid makes its table for screen readers anew while it is scrolled: so each change marks all its cells.
const TABLE = "canvas table"

function mark(table) {
  const code = document.documentElement.lang, kept = KEPT[code] ?? []
  const columns = new Set([...table.querySelectorAll("th")].filter(({ textContent }) => kept.includes(textContent)).map((head) => head.getAttribute("aria-colindex")))
  for (const cell of table.querySelectorAll("td")) {
    const lang = columns.has(cell.getAttribute("aria-colindex")) ? OF_RECORD[code] : null
    if (cell.getAttribute("lang") === lang) continue
    if (lang) cell.setAttribute("lang", lang)
    else cell.removeAttribute("lang")
  }
}

const tables = new MutationObserver((all) => {
  const changed = new Set()
  for (const { target, addedNodes } of all) {
    const around = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(TABLE)
    if (around) changed.add(around)
    else for (const each of addedNodes) if (each.nodeType === Node.ELEMENT_NODE) for (const table of [each, ...each.querySelectorAll(TABLE)]) if (table.matches(TABLE)) changed.add(table)
  }
  changed.forEach(mark)
})

function follow() {
  tables.disconnect()
  document.querySelectorAll(TABLE).forEach(mark)
  if (KEPT[document.documentElement.lang]) tables.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["aria-colindex"] })
}

new MutationObserver(follow).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] })
follow()
