// Step 1 of the guide: what is seen, as six drawings that can be marked, and what a source says helps.

function guideSee(data, ask) {
  const cards = element("div", { className: "cards", attributes: { role: "group", "aria-label": data.steps[0].name } },
    ...data.seen.map((each) => seenCard(each, ask)))
  return element("div", { className: "part guide see" },
    ...guideHead(data, ask),
    element("div", { className: "halves" },
      element("div", {}, cards, seeADoctor(data.doctor), element("p", { text: data.drawings, className: "note" })),
      supportedBeside(data, ask)))
}

function seenCard({ id, name, tell, on, about }, ask) {
  const box = element("input", { attributes: { type: "checkbox", "aria-label": name, "aria-describedby": `tell-${id}` } })
  box.checked = on
  box.onchange = () => ask("mark", id)
  const open = element("button", { text: about, className: "plain", attributes: { type: "button", "aria-label": `${name}. ${about}` } })
  open.onclick = () => ask("about", "concern", id)
  return element("div", { className: on ? "card on" : "card" },
    element("label", {}, element("span", { className: "card-head" }, element("b", { text: name }), box), skinDrawing(id)),
    element("p", { text: tell, attributes: { id: `tell-${id}` } }), open)
}

function seeADoctor({ title, rows }) {
  return element("section", { className: "doctor", attributes: { "aria-label": title } },
    element("h2", { text: title }), element("ul", {}, ...rows.map((text) => element("li", { text }))))
}

function supportedBeside(data, ask) {
  const made = element("aside", { className: "supported", attributes: { "aria-label": data.beside } })
  made.append(element("p", { className: "hidden", text: data.beside, attributes: { role: "status" } }))
  if (!data.claims.length) made.append(element("p", { text: data.empty, className: "note" }))
  for (const claim of data.claims) {
    if (claim.title) made.append(element("h2", { text: claim.title }))
    made.append(...claim.groups.map((group) => supportedGroup(group, data, ask)))
    if (claim.rest) made.append(element("p", { text: claim.rest, className: "note" }))
  }
  if (data.apart) made.append(element("p", { text: data.apart, className: "apart" }))
  return made
}

function supportedGroup({ title, warns, none, rows }, data, ask) {
  const lines = rows.map((row) => {
    const name = element("button", { attributes: { type: "button", "aria-label": `${row.name}. ${data.words.sources}` } },
      depthShape(row.depth), element("span", { text: row.name }))
    name.onclick = () => ask("open", row.id, data.topic)
    const warning = row.warning ? [element("span", { className: "warning" }, warningSign(), element("span", { text: data.words.warning, className: "hidden" }))] : []
    return element("li", {}, name, ...warning, ...(row.note ? [element("small", { text: row.note })] : []))
  })
  return element("section", { className: warns ? "warns" : "" }, element("h3", { text: title }),
    ...(none ? [element("p", { text: none, className: "note" })] : [element("ul", {}, ...lines)]))
}
