// Parts that Streamlit lacks: the comparison table, a hundred people for each outcome, and a
// button that copies the address.
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

// More columns than this need another layout beside an open sidebar.
const MANY = 4

function table(data, setTriggerValue) {
  const open = (asked) => setTriggerValue("opened", asked)
  const made = element(
    "table",
    { attributes: { role: "table", "aria-label": data.caption } },
    header(data),
    element("tbody", { attributes: { role: "rowgroup" } }, ...data.lines.map((line) => row(line, data, open))),
  )
  return element("div", {
    className: data.options.length > MANY ? "frame part many" : "frame part",
    attributes: { role: "region", "aria-label": data.caption, tabindex: "0" },
  }, made)
}

const PEOPLE = 100
const ACROSS = 10
const RADIUS = 0.36

function drawn(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

// People from one number up to another, row by row from the top left, as one shape.
function crowd(from, to, kind) {
  const circle = (person) => {
    const x = (person % ACROSS) + 0.5 - RADIUS
    const y = Math.floor(person / ACROSS) + 0.5
    return `M${x} ${y}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`
  }
  const everyone = Array.from({ length: Math.max(0, to - from) }, (_, place) => circle(from + place))
  return drawn("path", { d: everyone.join(""), class: kind })
}

function hundred(cell) {
  const side = PEOPLE / ACROSS
  const made = drawn("svg", { viewBox: `0 0 ${side} ${side}`, "aria-hidden": "true" })
  made.append(
    crowd(0, cell.low, "all"), crowd(cell.low, cell.high, "some"), crowd(cell.high, PEOPLE, "none"))
  return made
}

function counted(cell, row, data, open) {
  const of = element("span", { text: cell.name, className: "name" })
  const silent = cell.low === undefined
  const said = element("span", { text: cell.said, className: silent ? "line first silent" : "line first" })
  const lines = cell.lines.map((text) => element("span", { text, className: "line" }))
  const made = element("div", { className: "cell", attributes: { role: "cell" } }, of)
  if (!silent) made.append(hundred(cell))
  const className = silent ? "words alone" : "words"
  made.append(element("div", { className }, opener(said, cell, row, data, open), ...lines))
  return made
}

// What is said, as a button that opens its sources; as it is, where there are none.
function opener(said, cell, row, data, open) {
  if (!cell.topic) return said
  const button = element("button", { attributes: { type: "button" } }, said)
  button.setAttribute("aria-label", `${cell.name}. ${row.title}: ${cell.said}. ${data.sources}`)
  button.onclick = () => open({ option: cell.option, topic: cell.topic })
  return button
}

function people(data, setTriggerValue) {
  const open = (asked) => setTriggerValue("opened", asked)
  const rows = data.people.map((row) => {
    const title = element("div", { text: row.title, className: "title", attributes: { role: "rowheader" } })
    const cells = row.cells.map((cell) => counted(cell, row, data, open))
    const className = row.cells.length > MANY ? "row many" : "row"
    const made = element("div", { className, attributes: { role: "row" } }, title, ...cells)
    made.style.setProperty("--shade", row.shade)
    made.style.setProperty("--options", row.cells.length)
    return made
  })
  const table = { role: "table", "aria-label": data.label }
  return element("div", { className: "frame part people", attributes: table }, ...rows)
}

// Whether a text was copied.
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Outside a secure page there is no clipboard to ask for: select and copy the old way.
    const field = element("textarea", { text, className: "hidden" })
    document.body.append(field)
    field.select()
    const done = document.execCommand("copy")
    field.remove()
    return done
  }
}

function copyButton(data) {
  const button = element("button", { text: data.label, attributes: { type: "button" } })
  const status = element("span", { className: "hidden", attributes: { role: "status" } })
  const byHand = element("input", { attributes: { readonly: "", "aria-label": data.failed } })
  const failed = element("div", { className: "failed", attributes: { hidden: "" } },
    element("p", { text: data.failed }), byHand)
  button.onclick = async () => {
    // Without the place in the page: whoever opens the link begins at its top.
    const address = window.location.href.split("#")[0]
    failed.hidden = await copied(address)
    if (!failed.hidden) {
      status.textContent = data.failed
      byHand.value = address
      byHand.select()
      return
    }
    button.textContent = status.textContent = data.done
    setTimeout(() => { button.textContent = data.label }, 2500)
  }
  return element("div", { className: "copy part" }, button, status, failed)
}

function nothing() {
  return element("div", { className: "part", attributes: { hidden: "" } })
}

export default function ({ data: { kept, tab, ...data }, parentElement, setTriggerValue }) {
  if (kept) keep(kept)
  const old = parentElement.querySelector("div.part")
  if (tab) {
    if (!old) parentElement.append(nothing())
    return tell(tab, parentElement.querySelector("div.part"), setTriggerValue)
  }
  const drawn = JSON.stringify(data)
  if (old && old.dataset.drawn === drawn) return
  const make = data.lines ? table : data.people ? people : copyButton
  const part = make(data, setTriggerValue)
  part.dataset.drawn = drawn
  if (old) old.replaceWith(part)
  else parentElement.append(part)
}
