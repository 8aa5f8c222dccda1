#!/usr/bin/env node
import { run } from './app.ts'

process.env.TZ ??= 'Asia/Shanghai'

process.exitCode = await run(process.argv.slice(2), process.env, {
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
