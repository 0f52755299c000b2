// Tells a test whether the server still owes an answer: `window.unanswered` is true from a request
// for a run to the end of that run. What a page shows says it too late: on a busy machine the word that
// a run has begun comes long after the tap that asked for it.
(() => {
    const RERUN = 11 // of BackMsg
    const FINISHED = 6 // of ForwardMsg
    const ENDED_FOR_ANOTHER = 2 // the run that was asked for comes after it
    const VARINT = 0, EIGHT = 1, COUNTED = 2, FOUR = 5

    // The numbers of a message's fields, and their values where those are plain numbers.
    const fields = (bytes) => {
        const found = new Map()
        let at = 0
        const number = () => {
            let value = 0, shift = 1, byte
            do {
                byte = bytes[at++]
                value += (byte & 127) * shift
                shift *= 128
            } while (byte > 127)
            return value
        }
        while (at < bytes.length) {
            const key = number()
            const kind = key % 8
            const value = kind === VARINT || kind === COUNTED ? number() : null
            found.set(Math.floor(key / 8), value)
            at += {[COUNTED]: value, [EIGHT]: 8, [FOUR]: 4}[kind] ?? 0
        }
        return found
    }

    window.unanswered = false
    const listening = (Line) => class extends Line {
        constructor(...all) {
            super(...all)
            this.addEventListener('message', ({data}) => this.#heard(data))
            this.addEventListener('close', () => { window.unanswered = false })
        }

        send(data) {
            if (typeof data !== 'string' && fields(new Uint8Array(data)).has(RERUN)) window.unanswered = true
            super.send(data)
        }

        #heard(data) {
            if (!(data instanceof ArrayBuffer)) return
            const end = fields(new Uint8Array(data)).get(FINISHED)
            if (end !== undefined && end !== ENDED_FOR_ANOTHER) window.unanswered = false
        }
    }
    // A test may put a line of its own in between, after this: that one is listened to as well.
    let line = listening(window.WebSocket)
    Object.defineProperty(window, 'WebSocket', {get: () => line, set: (other) => { line = listening(other) }})
})()
