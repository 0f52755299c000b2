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

function drawn(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

// More columns than this need another layout beside an open sidebar.
const MANY = 4

const HANDLERS = ["onclick", "onchange", "oninput", "onblur", "onkeydown"]

// Makes what stands there like what is new, in its place: a control keeps its focus, and a tap that began
// on it ends on it. Handlers are taken over, so that they may name no element that they were made with.
function renew(old, fresh) {
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) return old.replaceWith(fresh)
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data
    return
  }
  const kept = isBeingSet(old, fresh)
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && name !== "style") old.removeAttribute(name)
  for (const { name, value } of fresh.attributes) {
    if (name !== "style" && old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
  if (old.style.cssText !== fresh.style.cssText) old.style.cssText = fresh.style.cssText
  for (const name of HANDLERS) old[name] = fresh[name]
  if (fresh.nodeName === "INPUT") {
    Object.assign(old, { checked: fresh.checked, disabled: fresh.disabled })
    if (!kept && old.value !== fresh.value) old.value = fresh.value
  }
  const now = [...old.childNodes], then = [...fresh.childNodes]
  then.forEach((each, number) => (now[number] ? renew(now[number], each) : old.append(each)))
  now.slice(then.length).forEach((each) => each.remove())
  if (fresh.nodeName === "SELECT") old.selectedIndex = fresh.selectedIndex
}

// Whether a field or a slider is in the middle of being set, and what is new says nothing else than before.
function isBeingSet(old, fresh) {
  if (old.nodeName !== "INPUT" || old.getAttribute("value") !== fresh.getAttribute("value")) return false
  return old.type === "text" ? old.getRootNode().activeElement === old : old.matches(":active")
}

// A part of which there is nothing to see.
function nothing() {
  return element("div", { className: "part", attributes: { hidden: "" } })
}
