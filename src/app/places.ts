import path from 'node:path'

/** The project's folder, where seeds, intents and the default configuration lie. */
export const ROOT = path.join(import.meta.dirname, '..', '..')
