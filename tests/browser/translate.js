// What a page translator does to a page: each text becomes two nested font elements.
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
const texts = []
while (walker.nextNode()) {
  const node = walker.currentNode
  const held = node.parentElement.closest("[translate=no], .notranslate, script, style, svg, font")
  if (node.nodeValue.trim() && !held) texts.push(node)
}
for (const node of texts) {
  const outer = document.createElement("font")
  const inner = document.createElement("font")
  inner.textContent = "ES " + node.nodeValue
  outer.append(inner)
  node.replaceWith(outer)
}
