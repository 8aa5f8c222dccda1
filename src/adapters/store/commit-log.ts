import { open } from 'node:fs/promises'
import { explained } from './store-errors.ts'

/** What is needed of an open file. */
export interface LogFile {
  datasync(): Promise<void>
  close(): Promise<void>
}

/**
 * Brings what SQLite has committed onto the disk, beside the event loop: a sync holds up nobody but those who wait for
 * it, and one sync serves every commit before it. SQLite itself writes its log in order and syncs it before it takes it
 * into the file, so a log that is on the disk up to a commit holds all commits before that one too.
 */
export class CommitLog {
  readonly #file: string
  readonly #open: (file: string, flags: 'r+') => Promise<LogFile>
  #handle: LogFile | undefined
  /** Commits that were written, and how many of them are certainly on the disk. */
  #committed = 0
  #synced = 0
  #running: Promise<void> | undefined
  #closed = false
  #failure: unknown

  /** `file` is the write-ahead log; it is opened when something was written into it. */
  constructor(file: string, openFile: (file: string, flags: 'r+') => Promise<LogFile> = open) {
    this.#file = file
    this.#open = openFile
  }

  /**
   * Throws where a sync has failed before. What the system then still has in memory may never come onto the disk, and a
   * second sync would not say so: nothing more may be written until the file was opened anew.
   */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure
  }

  /** Something was committed. */
  wrote(): void {
    this.#committed++
  }

  /** Resolves when everything committed up to now is on the disk. Rejects where that is not certain. */
  async lasting(): Promise<void> {
    const upTo = this.#committed
    this.check()
    while (this.#synced < upTo) {
      // What was committed meanwhile is taken into the file by the close; nobody can vouch for it here.
      if (this.#closed) throw new Error('the store is closed')
      this.#running ??= this.#sync().finally(() => {
        this.#running = undefined
      })
      await this.#running
    }
  }

  /** Lets the file go when what is under way has ended. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#running?.catch(() => {})
    await this.#handle?.close()
    this.#handle = undefined
  }

  async #sync(): Promise<void> {
    const upTo = this.#committed
    try {
      this.#handle ??= await this.#open(this.#file, 'r+')
      await this.#handle.datasync()
      this.#synced = upTo
    } catch (error) {
      this.#failure = explained(error)
      throw this.#failure
    }
  }
}
