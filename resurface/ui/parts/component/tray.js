// What is chosen, at the foot of the list: take it out, compare it.

function tray(data, ask) {
  const told = data.tray
  const said = told.chosen.length ? chosenNames(told, ask) : [element("p", { text: told.empty, className: "hint" })]
  const compare = element("button", { text: told.compare, className: "main", attributes: { type: "button" } })
  compare.disabled = !told.ready
  compare.onclick = () => {
    toTop()
    ask("compare")
  }
  return element("div", { className: looking.chips ? "tray chips" : "tray" },
    ...said, ...(told.unseen ? [element("p", { text: told.unseen, className: "unseen" })] : []), ...untreatedBox(told, ask), compare)
}

function chosenNames(told, ask) {
  const chips = told.chosen.map(({ id, name, depth, out }) => {
    const chip = element("button", { className: "chip", attributes: { type: "button", "aria-label": out } },
      depthShape(depth), element("b", { text: name }), element("span", { text: "✕", attributes: { "aria-hidden": "true" } }))
    chip.onclick = () => ask("toggle", id)
    return chip
  })
  const room = told.room ? [element("span", { text: told.room, className: "room" })] : []
  const change = element("button", { text: told.change, className: "change", attributes: { type: "button", "aria-expanded": looking.chips } })
  change.onclick = (event) => {
    looking.chips = !looking.chips
    event.currentTarget.setAttribute("aria-expanded", looking.chips)
    event.currentTarget.closest(".tray").classList.toggle("chips", looking.chips)
  }
  const names = element("p", { className: "in-short" }, element("b", { text: told.chosen.map(({ name }) => name).join(", ") }), " ", change)
  return [names, element("div", { className: "chosen-ones" }, ...chips, ...room)]
}

function untreatedBox(told, ask) {
  if (told.untreated === null) return []
  const box = element("input", { attributes: { type: "checkbox" } })
  box.checked = told.untreated
  box.onchange = (event) => ask("untreated", event.currentTarget.checked)
  return [element("label", { className: "beside" }, box, told.label)]
}

// The page begins at its top when another screen comes.
function toTop() {
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
}
