// Approved wordings: sentences that the record makes, by treatment and question, each with a button to copy it.

const approvedWordings = (() => {
  const PAUSE = 300
  const pending = new WeakMap()

  function box(which, { label, picked, options }, ask) {
    const made = options.map(({ id, name }) => {
      const option = element("option", { text: name, attributes: { value: id } })
      option.toggleAttribute("selected", id === picked)
      return option
    })
    const select = element("select", { attributes: { "aria-label": label } }, ...made)
    select.value = picked
    select.onchange = ({ currentTarget }) => wordingScreen.asks(currentTarget, ask, "ask_for", which, currentTarget.value)
    return element("label", { className: "control" }, element("span", { text: label }), select)
  }

  function search({ label, text }, ask) {
    const field = element("input", { attributes: { type: "text", value: text, "aria-label": label, maxlength: 100, autocomplete: "off" } })
    const send = (place) => {
      clearTimeout(pending.get(place))
      pending.delete(place)
      wordingScreen.asks(place, ask, "ask_for", "search", place.value)
    }
    field.oninput = ({ currentTarget }) => {
      clearTimeout(pending.get(currentTarget))
      pending.set(currentTarget, setTimeout(() => send(currentTarget), PAUSE))
    }
    field.onkeydown = ({ key, currentTarget }) => { if (key === "Enter") send(currentTarget) }
    return element("label", { className: "control" }, element("span", { text: label }), field)
  }

  function card(each, data, code) {
    const title = element("h2", {}, `${each.title} `, element("span", { text: each.name, className: "note" }))
    if (each.silence) return element("li", { className: "silent" }, title, element("p", { text: each.silence, className: "silence" }))
    const made = [title, element("p", { text: each.text, className: "said", attributes: { lang: code } })]
    if (each.beside.length) {
      made.push(element("ul", { className: "beside", attributes: { lang: code } }, ...each.beside.map((text) => element("li", { text }))))
    }
    made.push(element("p", { className: "note from" }, ...each.sources.map(sourceLink), element("span", { text: each.rows })))
    made.push(wordingScreen.copies(each.copied, data.copy, each.said))
    return element("li", {}, ...made)
  }

  return (data, code, ask) => element("div", { className: "approved" },
    element("div", { className: "asked" }, box("treatment", data.treatments, ask), box("question", data.questions, ask), search(data.search, ask)),
    ...data.gone.map((text) => element("p", { text, className: "gone" })),
    ...(data.none ? [element("p", { text: data.none, className: "note" })] : []),
    element("ul", { className: "cards" }, ...data.found.map((each) => card(each, data, code))),
    ...(data.more ? [element("p", { text: data.more, className: "note" })] : []))
})()
