// Options as columns: what stands in their heads, and what every view with such columns is built with.

const columnHeads = (() => {
  const { depthMark } = glanceDrawn
  const { returnTo } = glanceFit

  const twice = (said) => (said.short && said.short !== said.long
    ? [element("span", { text: said.long, className: "long" }), element("span", { text: said.short, className: "short" })]
    : [element("span", { text: said.long })])

  function pressed(className, label, act, ...children) {
    const made = element("button", { className, attributes: { type: "button", ...(label ? { "aria-label": label } : {}) } }, ...children)
    made.onclick = () => act(made)
    return made
  }

  const kindOf = (option) => element("span", { className: "kind" }, depthMark(option.depth),
    element("span", { text: option.house || option.depth_in_words }))

  function offered(option) {
    if (!option.away.length) return []
    const [long, short] = option.away
    return [element("span", { className: "offered" }, ...twice({ long, short }))]
  }

  // On a wide column it stands behind what is said of the option, as much of which is left free before it;
  // what a person's answers mean for the option stands at the end.
  function warned(option, ask) {
    const flag = option.flag ? [flagButton(option.flag, option.id, option.name, ask)] : []
    if (!option.warning && !flag.length) return []
    const room = element("span", { className: "facts", attributes: { "aria-hidden": "true" } }, kindOf(option), ...offered(option))
    return [element("div", { className: "warned-of" }, room, ...warning(option, ask), ...flag)]
  }

  function warning(option, ask) {
    if (!option.warning) return []
    const icon = drawn("svg", { class: "warning-mark", viewBox: "0 0 14 13", "aria-hidden": "true" })
    icon.append(drawn("path", { d: "M7 1L13 12H1ZM7 5V8.5M7 9.6V10.6" }))
    const open = (made) => { returnTo(made); ask("open", option.id, option.topic) }
    return [pressed("warning", `${option.name}. ${option.warning}`, open, icon, element("span", { text: option.warning }))]
  }

  // What stands in the head of one column, whatever kind of cell that is.
  function columnHead(option, ask) {
    const title = element("span", { text: option.name, className: "title" })
    const facts = element("span", { className: "facts" }, kindOf(option), ...offered(option))
    const name = option.opens
      ? pressed("name", "", () => ask("read", option.id), title, facts)
      : element("div", { className: "name" }, title, facts)
    const out = pressed("out", option.out, () => ask("leave", option.id), element("span", { text: "×", attributes: { "aria-hidden": "true" } }))
    return element("div", { className: "head" }, name, out, ...warned(option, ask))
  }

  function heads(data, ask) {
    const hint = element("div", { text: data.hint, className: "hint", attributes: { role: "columnheader" } })
    return element("div", { className: "heads", attributes: { role: "row" } }, hint,
      ...data.options.map((option) => element("div", { attributes: { role: "columnheader" } }, columnHead(option, ask))))
  }

  // How good the evidence is: once where one word holds for all, else a word a cell; a tap opens the rule.
  function evidenceOf(row, data, ask) {
    if (!row.outcome || !row.cells.some((cell) => cell.sure)) return []
    const [word, all, differs] = data.evidence
    const open = (button) => { returnTo(button); ask("rule", row.outcome) }
    const label = `${row.label}. ${word} ${row.certainty || differs}`
    const opener = pressed("link", label, open, element("span", { text: row.certainty || differs }))
    const alike = row.cells.every((cell) => !cell.sure || cell.sure === row.certainty)
    const rest = alike ? [element("span", { text: ` ${all}`, className: "long" })] : []
    return [element("span", { className: "about evidence" }, `${word} `, opener, ...rest)]
  }

  return { twice, pressed, columnHead, heads, evidenceOf }
})()
