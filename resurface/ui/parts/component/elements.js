// What every kind of part is built with. Everything is built from plain strings; catalogue text only
// ever becomes text nodes.

function element(tag, { text, className, attributes } = {}, ...children) {
  const made = document.createElement(tag)
  if (text !== undefined) made.textContent = text
  if (className) made.className = className
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value)
  made.append(...children)
  return made
}

// Says of what was made which language it is in, where that is another than the page's.
function inLanguage(made, lang) {
  if (lang) made.lang = lang
  return made
}

function drawn(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

// What stands empty until it is put into the page, so that one which takes the place of its like costs
// nothing. `key` says all that it is made from; `draw` makes what is in it.
function later(holder, key, draw) {
  return Object.assign(holder, { later: { key, draw } })
}

// A drawing that is made later: once, and then copied from the one that was made first.
const MOST_SKETCHES = 4000
const sketches = new Map()

function sketched(className, key, draw) {
  const holder = drawn("svg", { class: className, "aria-hidden": "true" }), named = `${className} ${key}`
  return later(holder, named, () => {
    const like = sketches.get(named)
    if (like) return [...like.childNodes].map((each) => each.cloneNode(true))
    if (sketches.size > MOST_SKETCHES) sketches.clear()
    sketches.set(named, holder)
    return draw()
  })
}

// Makes whatever in a node is only to be made later.
function complete(node) {
  if (node.later && !node.hasChildNodes()) node.append(...node.later.draw())
  for (const each of node.children ?? []) complete(each)
  return node
}

// More columns than this need another layout beside an open sidebar.
const MANY = 4

// What an element carries beside its attributes: its handlers, and of a row which one it is.
const OWN = ["onclick", "onchange", "oninput", "onblur", "onkeydown", "onbeforetoggle", "row"]

// Makes what stands there like what is new, in its place: a control keeps its focus, and a tap that began
// on it ends on it. Handlers are taken over, so that they may name no element that they were made with.
function renew(old, fresh) {
  if (fresh.later && fresh.later.key === old.later?.key) return
  if (fresh.later || old.later || old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) {
    return old.replaceWith(complete(fresh))
  }
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data
    return
  }
  const kept = isBeingSet(old, fresh)
  const put = fresh.nodeName === "TEXTAREA" && old.dataset.turn !== fresh.dataset.turn
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && name !== "style") old.removeAttribute(name)
  for (const { name, value } of fresh.attributes) {
    if (name !== "style" && old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
  // As an attribute it is read without being parsed; only through its object may it be written.
  if (old.getAttribute("style") !== fresh.getAttribute("style")) old.style.cssText = fresh.style.cssText
  for (const name of OWN) if (old[name] !== fresh[name]) old[name] = fresh[name]
  if (fresh.nodeName === "INPUT") {
    Object.assign(old, { checked: fresh.checked, disabled: fresh.disabled })
    if (!kept && old.value !== fresh.value) old.value = fresh.value
  }
  // What is being typed stays: only a text that was put there takes its place.
  if (put) old.value = fresh.value
  if (fresh.nodeName === "TABLE") bringRows(old, fresh)
  const now = [...old.childNodes], then = [...fresh.childNodes]
  then.forEach((each, number) => (now[number] ? renew(now[number], each) : old.append(complete(each))))
  now.slice(then.length).forEach((each) => each.remove())
  if (fresh.nodeName === "SELECT") old.selectedIndex = fresh.selectedIndex
}

// Brings each row of a table that stands there already to its new place, also in a group that is new, with
// the focus that is in it. A line of words comes in between, so that each row meets itself.
function bringRows(old, fresh) {
  const rows = new Map([...old.rows].filter(({ row }) => row).map((each) => [each.row, each]))
  const focused = old.getRootNode().activeElement
  const inside = focused && old.contains(focused)
  for (const [number, body] of [...fresh.tBodies].entries()) {
    const place = old.tBodies[number] ?? old.appendChild(body.cloneNode(false))
    for (const [at, wanted] of [...body.rows].entries()) {
      const here = place.rows[at] ?? null
      const bothWords = !wanted.row && here && !here.row
      const there = rows.get(wanted.row) ?? (bothWords ? here : wanted.cloneNode(false))
      if (there !== here) place.insertBefore(there, here)
    }
  }
  if (inside) focused.focus({ preventScroll: true })
}

// Does something again whenever a part on the page becomes another width, or the window another height.
const resized = new WeakMap()

function whenResized(part, act) {
  if (!resized.has(part)) {
    let width = part.clientWidth
    const again = () => { if (part.isConnected) resized.get(part)(part) }
    new ResizeObserver(() => {
      if (part.clientWidth === width) return
      width = part.clientWidth
      again()
    }).observe(part)
    addEventListener("resize", again)
  }
  resized.set(part, act)
}

const TYPED = new Set(["text", "date", "number"])

// Whether a field or a slider is in the middle of being set, and what is new says nothing else than before.
function isBeingSet(old, fresh) {
  if (old.nodeName !== "INPUT" || old.getAttribute("value") !== fresh.getAttribute("value")) return false
  return TYPED.has(old.type) ? old.getRootNode().activeElement === old : old.matches(":active")
}

// A part of which there is nothing to see.
function nothing() {
  return element("div", { className: "part", attributes: { hidden: "" } })
}
