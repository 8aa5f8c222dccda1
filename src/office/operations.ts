/** What operating takes that is none of the office's own: files, keys, this process. */
export interface Operations {
  /** The names that stand for persons once their rows are purged; the same person has the same name for ever. */
  pseudonyms(): Promise<(person: string) => string>
  /** Writes everything in the store to a new file, as of one moment; `at` is the time. */
  backup(file: string, at: number, portable: boolean): Promise<BackupMade>
  /** The process, as the operating system calls it, and since when it runs. */
  readonly pid: number
  readonly since: number
}

export interface BackupMade {
  readonly form: 'sqlite' | 'portable'
  readonly schema: string
  readonly bytes: number
}
