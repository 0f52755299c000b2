// The head of each step of the guide: its title, the three steps, and the ways on. It stays in view.

function guideHead(data, ask, next, ...beside) {
  const steps = data.steps.map(({ step, name, on }) => {
    const button = element("button", { className: "step", attributes: { type: "button", ...(on ? { "aria-current": "step" } : {}) } },
      element("b", { text: step }), element("span", { text: name }))
    button.onclick = () => goTo(step, ask)
    return button
  })
  const button = element("button", { text: data.next, className: "main", attributes: { type: "button" } })
  const open = data.steps.find(({ on }) => on).step
  button.onclick = next ?? (() => goTo(open + 1, ask))
  return [
    element("header", { className: "guide-head" },
      element("h1", { text: data.title }),
      element("nav", { className: "steps", attributes: { "aria-label": data.title } }, ...steps),
      element("div", { className: "ways-on" }, ...beside, button)),
    element("p", { text: data.lead, className: "lead" }),
  ]
}

// A step begins at its top.
function goTo(step, ask) {
  toTop()
  ask("step", step)
}

// A table keeps its roles where a narrow screen draws it as blocks.
const TABLE_ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" }

function withRoles(table) {
  for (const each of [table, ...table.querySelectorAll("thead, tbody, tr, td")]) each.setAttribute("role", TABLE_ROLES[each.nodeName])
  for (const each of table.querySelectorAll("th")) each.setAttribute("role", each.getAttribute("scope") === "col" ? "columnheader" : "rowheader")
  return table
}
