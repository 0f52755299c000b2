// A field that sends a logo, and nothing else, to the address that it was given for this once.

function sendLogo(data, ask) {
  const status = element("p", { className: "sent", attributes: { role: "status" } })
  const field = element("input", { attributes: { type: "file", accept: "image/png,image/jpeg" } })
  field.onchange = async () => {
    const [file] = field.files
    if (!file) return
    if (file.size > data.most) {
      status.textContent = data.large
      field.value = ""
      return
    }
    status.textContent = data.sending
    status.textContent = (await isSent(file, data.address)) ? "" : data.failed
    field.value = ""
    if (!status.textContent) ask("arrived")
  }
  return element("div", { className: "logo part" }, element("label", { text: data.label }, field), status)
}

// Whether the server took the file: its bytes alone, without its name.
async function isSent(file, address) {
  try {
    const answer = await fetch(new URL(`.${address}`, document.baseURI), {
      method: "PUT",
      body: await file.arrayBuffer(),
      credentials: "omit",
    })
    return answer.ok
  } catch {
    return false
  }
}
