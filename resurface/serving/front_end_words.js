// Puts what the front end says in English only into the page's language: texts, and what a screen reader
// is told. What the app itself says never stands in the elements that are looked at here.
const NOT_ITS_OWN = '[data-testid="stMarkdownContainer"], canvas, svg, script, style, textarea'
const TOLD = ["aria-label", "title", "placeholder", "aria-placeholder", "aria-description", "aria-roledescription"]
const LONGEST = 120
const SOURCE = "en"
const exact = new Map(), patterns = []

for (const templates of Object.values(WORDS)) {
  templates.forEach((template, place) => {
    if (!template.includes("{")) return void (exact.has(template) || exact.set(template, place))
    const parts = template.split(/\{(?:number|name)\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    patterns.push({ place, like: new RegExp(`^${parts.join(template.includes("{number}") ? "(\\d+)" : "(.+)")}$`) })
  })
}

// A text in the page's language; null where it is none of the front end's.
function inPageLanguage(text) {
  const templates = WORDS[document.documentElement.lang]
  if (!templates || !text || text.length > LONGEST) return null
  if (exact.has(text)) return templates[exact.get(text)]
  for (const { place, like } of patterns) {
    const found = like.exec(text)
    if (found) return templates[place].replace(/\{(?:number|name)\}/, () => found[1])
  }
  return null
}

function putText(node) {
  const text = node.data.trim(), said = inPageLanguage(text)
  if (said !== null && said !== text && !node.parentElement?.closest(NOT_ITS_OWN)) node.data = node.data.replace(text, () => said)
}

function putTold(element) {
  for (const name of TOLD) {
    const text = element.getAttribute(name), said = text && inPageLanguage(text)
    if (said && said !== text) element.setAttribute(name, said)
  }
}

function putAll(root) {
  if (root.nodeType === Node.TEXT_NODE) return putText(root)
  if (root.nodeType !== Node.ELEMENT_NODE) return
  putTold(root)
  const inside = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let each = inside.nextNode(); each; each = inside.nextNode()) {
    if (each.nodeType === Node.TEXT_NODE) putText(each)
    else putTold(each)
  }
}

const changes = new MutationObserver((all) => {
  for (const { type, target, addedNodes } of all) {
    if (type === "attributes") putTold(target)
    else if (type === "characterData") putText(target)
    else addedNodes.forEach(putAll)
  }
})

// In its own language there is nothing to watch for.
function follow() {
  changes.disconnect()
  putAll(document.body)
  if (document.documentElement.lang === SOURCE) return
  changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: TOLD })
}

new MutationObserver(follow).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] })
follow()
