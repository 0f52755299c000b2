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

const HANDLERS = ["onclick", "onchange", "onkeydown"]

// Makes what stands there like what is new, in its place: a control keeps its focus, and a tap that began
// on it ends on it. Handlers are taken over, so that they may name no element that they were made with.
function renew(old, fresh) {
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) return old.replaceWith(fresh)
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data
    return
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && name !== "style") old.removeAttribute(name)
  for (const { name, value } of fresh.attributes) {
    if (name !== "style" && old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
  if (old.style.cssText !== fresh.style.cssText) old.style.cssText = fresh.style.cssText
  for (const name of HANDLERS) old[name] = fresh[name]
  if (fresh.nodeName === "INPUT") Object.assign(old, { checked: fresh.checked, disabled: fresh.disabled })
  const now = [...old.childNodes], then = [...fresh.childNodes]
  then.forEach((each, number) => (now[number] ? renew(now[number], each) : old.append(each)))
  now.slice(then.length).forEach((each) => each.remove())
}

// A part of which there is nothing to see.
function nothing() {
  return element("div", { className: "part", attributes: { hidden: "" } })
}
