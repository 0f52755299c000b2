// Two parts that Streamlit lacks: the comparison table, and a button that copies the address.
// Everything is built from plain strings; catalogue text only ever becomes text nodes.

function element(tag, { text, className, attributes } = {}, ...children) {
  const made = document.createElement(tag)
  if (text !== undefined) made.textContent = text
  if (className) made.className = className
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value)
  made.append(...children)
  return made
}

function header(data) {
  const names = data.options.map((option) =>
    element(
      "th",
      { attributes: { scope: "col", role: "columnheader" } },
      element("span", { text: option.name, className: "name" }),
      ...(option.house ? [element("span", { text: option.house, className: "house" })] : []),
      ...(option.depth ? [element("span", { text: option.depth, className: "depth" })] : []),
    ),
  )
  const corner = element("th", { text: data.questions, attributes: { scope: "col", role: "columnheader" } })
  return element("thead", { attributes: { role: "rowgroup" } },
    element("tr", { attributes: { role: "row" } }, corner, ...names))
}

function answer(cell, option, line, data, open) {
  const lines = cell.lines.map((text, place) =>
    element("span", { text, className: place === 0 ? "line first" : "line" }),
  )
  if (cell.sources) lines.push(element("span", { text: cell.sources, className: "line count" }))
  const td = element("td", {
    className: cell.unlike ? "unlike" : "",
    attributes: { role: "cell" },
  })
  td.append(element("span", { text: option.name, className: "of", attributes: { "aria-hidden": "true" } }))
  if (!cell.topic) {
    td.append(...lines)
  } else {
    const button = element("button", { attributes: { type: "button" } }, ...lines)
    const label = `${option.name}. ${line.question} ${cell.lines.join(". ")}. ${data.sources}`
    button.setAttribute("aria-label", label)
    button.onclick = () => open({ option: option.id, topic: cell.topic })
    td.append(button)
  }
  if (cell.unlike) td.append(element("span", { text: data.unlike, className: "hidden" }))
  return td
}

function row(line, data, open) {
  const question = element("th", { attributes: { scope: "row", role: "rowheader" } })
  if (line.differs) {
    question.append(element("span", { text: "≠", className: "mark", attributes: { "aria-hidden": "true" } }))
  }
  question.append(line.question)
  const answers = line.cells.map((cell, place) => answer(cell, data.options[place], line, data, open))
  return element("tr", { attributes: { role: "row" } }, question, ...answers)
}

function table(data, setTriggerValue) {
  const open = (asked) => setTriggerValue("opened", asked)
  const made = element(
    "table",
    { attributes: { role: "table", "aria-label": data.caption } },
    header(data),
    element("tbody", { attributes: { role: "rowgroup" } }, ...data.lines.map((line) => row(line, data, open))),
  )
  return element("div", {
    className: "frame part",
    attributes: { role: "region", "aria-label": data.caption, tabindex: "0" },
  }, made)
}

async function copyAddress() {
  const address = window.location.href
  try {
    await navigator.clipboard.writeText(address)
  } catch {
    // Outside a secure page there is no clipboard to ask for: select and copy the old way.
    const field = element("textarea", { text: address, className: "hidden" })
    document.body.append(field)
    field.select()
    document.execCommand("copy")
    field.remove()
  }
}

function copyButton(data) {
  const button = element("button", { text: data.label, attributes: { type: "button" } })
  const status = element("span", { className: "hidden", attributes: { role: "status" } })
  button.onclick = async () => {
    await copyAddress()
    button.textContent = status.textContent = data.done
    setTimeout(() => { button.textContent = data.label }, 2500)
  }
  return element("div", { className: "copy part" }, button, status)
}

export default function ({ data, parentElement, setTriggerValue }) {
  const drawn = JSON.stringify(data)
  const old = parentElement.querySelector("div.part")
  if (old && old.dataset.drawn === drawn) return
  const part = data.lines ? table(data, setTriggerValue) : copyButton(data)
  part.dataset.drawn = drawn
  if (old) old.replaceWith(part)
  else parentElement.append(part)
}
