// What a page translator does to a page: each text becomes two nested font elements.
const rootsIn = (root) => [root, ...[...root.querySelectorAll("*")]
  .filter((it) => it.shadowRoot).flatMap((it) => rootsIn(it.shadowRoot))]
const texts = []
for (const root of rootsIn(document.body)) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const held = node.parentElement?.closest("[translate=no], .notranslate, script, style, svg, font")
    if (node.nodeValue.trim() && !held) texts.push(node)
  }
}
for (const node of texts) {
  const outer = document.createElement("font")
  const inner = document.createElement("font")
  inner.textContent = "ES " + node.nodeValue
  outer.append(inner)
  node.replaceWith(outer)
}
