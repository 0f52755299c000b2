// The list that the page itself brings along: drawn before the front end has run, which takes over
// what is drawn. Until then it stands in the outline of the page.

const FIRST_LIST = "resurface-first-list"
const firstDrawn = new Map() // by kind; empty once each is taken over

const outlined = () => document.getElementById("resurface-outline")

// Not where the tab has kept something: the server draws another list then, once it is told.
function drawFirstList(kinds, sheet) {
  const told = document.getElementById(FIRST_LIST)
  if (!told || !outlined() || entryKept()) return
  const { rows, ...parts } = JSON.parse(told.textContent)
  keepRows(rows)
  for (const [kind, data] of Object.entries(parts)) {
    const asked = []
    const way = { ask: (...what) => asked.push(what) }
    const part = complete(kinds[kind](data, (...what) => way.ask(...what)))
    const drawn = part.dataset.drawn = JSON.stringify(data)
    const root = outlined().querySelector(`.first-${kind}`).attachShadow({ mode: "open" })
    root.adoptedStyleSheets = [sheet]
    root.append(part)
    firstDrawn.set(kind, { part, drawn, asked, take: (ask) => { way.ask = ask } })
  }
  outlined().classList.add("drawn")
}

// What it has asked for and what of it has the focus, before it is moved or what it stands in goes: that
// takes the focus, and makes a field that is still typed in ask for what it holds.
function leave(first) {
  if (first.left) return
  Object.assign(first, { left: true, asked: [...first.asked], focused: first.part.getRootNode().activeElement })
}

// What was drawn first goes to its place in the app, if the app would draw the same. What was asked for
// meanwhile is asked for now.
function takeOver(kind, drawn, place, ask) {
  const first = firstDrawn.get(kind)
  firstDrawn.delete(kind)
  const same = first?.drawn === drawn
  if (same) {
    leave(first)
    place.append(first.part)
    first.focused?.focus({ preventScroll: true })
    first.take(ask)
    setTimeout(() => first.asked.forEach((what) => ask(...what)))
  }
  if (first && kind === "list") {
    firstDrawn.forEach(leave)
    outlined()?.remove()
  }
  return same
}
