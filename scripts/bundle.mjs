#!/usr/bin/env node
// An offline bundle: everything that the program needs on a machine without a registry, in one archive with its checksum.
//
//   npm run bundle -- [--out FOLDER] [--platform linux-x64]... [--no-fetch]
//   npm run bundle -- --verify FOLDER        (an unpacked bundle; on its machine: node scripts/verify.mjs)
//
// Packages come out of node_modules as package-lock.json has them. Those that exist for one platform alone and are not
// installed here are taken from the registry by npm, and held against the checksum in the lock file.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { verifyFolder } from './verify.mjs'

const ROOT = path.join(import.meta.dirname, '..')
/** The bundle is for systems with glibc, as servers have it; what is marked for another C library stays out. */
const LIBC = 'glibc'
const PLATFORMS = ['linux-x64', 'linux-arm64']
/** What goes in beside node_modules. */
const PARTS = [
  ...['dist', 'seeds', 'intents', 'config', 'assets', 'deploy', 'docs', 'package.json', '.env.example'],
  ...['README.md', 'README.zh-CN.md', 'LICENSE', 'scripts/verify.mjs'],
]
/** No time of its own in the archive: the same contents give the same bytes. */
const WHEN = '2021-01-01 00:00:00Z'

class Failure extends Error {}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'bundle' },
    platform: { type: 'string', multiple: true, default: PLATFORMS },
    'no-fetch': { type: 'boolean', default: false },
    verify: { type: 'string' },
  },
})

try {
  const cwd = process.env.INIT_CWD ?? process.cwd()
  if (values.verify !== undefined) {
    const files = verifyFolder(path.resolve(cwd, values.verify))
    process.stdout.write(`${files} files are as they were packed\n`)
  } else makeBundle(path.resolve(cwd, values.out), values.platform)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function makeBundle(out, platforms) {
  const wrong = platforms.find((one) => !/^[a-z0-9]+-[a-z0-9]+$/.test(one))
  if (wrong !== undefined) throw new Failure(`--platform ${wrong}: write it as ${PLATFORMS.join(' or ')}`)
  if (!existsSync(path.join(ROOT, 'dist', 'main.js')))
    throw new Failure('dist/ is not there: npm run build comes first')
  const { name, version } = readJson(path.join(ROOT, 'package.json'))
  const title = `${name}-${version}`
  mkdirSync(out, { recursive: true })
  const staging = mkdtempSync(path.join(out, '.staging-'))
  try {
    const folder = path.join(staging, title)
    for (const part of PARTS) {
      const from = path.join(ROOT, part)
      if (!existsSync(from)) throw new Failure(`${part} is missing`)
      cpSync(from, path.join(folder, part), { recursive: true })
    }
    const packages = packagesFor(platforms)
    for (const one of packages) putPackage(one, folder, staging)
    writeFileSync(path.join(folder, 'LICENSES.txt'), licences(packages))
    writeFileSync(path.join(folder, 'SHA256SUMS'), checksums(folder))
    verifyFolder(folder)
    const archive = path.join(out, `${title}-${platforms.join('+')}.tar.gz`)
    pack(staging, title, `${archive}.part`)
    renameSync(`${archive}.part`, archive)
    writeFileSync(`${archive}.sha256`, `${sha256(archive)}  ${path.basename(archive)}\n`)
    const size = (statSync(archive).size / 1024 / 1024).toFixed(1)
    process.stdout.write(`${archive}\n${archive}.sha256\n${packages.length} packages, ${size} MB\n`)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** The packages of the lock file that run in production on the platforms. */
function packagesFor(platforms) {
  const { packages } = readJson(path.join(ROOT, 'package-lock.json'))
  return Object.entries(packages)
    .filter(([place, one]) => place !== '' && !one.dev && !one.link)
    .filter(([, one]) => platforms.some((platform) => runsOn(one, platform)))
    .map(([place, one]) => ({ place, ...one, here: existsSync(path.join(ROOT, place, 'package.json')) }))
    .filter(({ here, optional, os: systems, cpu }) => here || !optional || systems || cpu)
}

function runsOn({ os: systems, cpu, libc }, platform) {
  const [system, processor] = platform.split('-')
  const fits = (list, one) =>
    list === undefined ||
    ((list.includes(one) || list.some((item) => item.startsWith('!'))) && !list.includes(`!${one}`))
  return fits(systems, system) && fits(cpu, processor) && fits(libc, LIBC)
}

function putPackage({ place, version, integrity, here, optional }, folder, staging) {
  const to = path.join(folder, place)
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  if (here) {
    const from = path.join(ROOT, place)
    const installed = readJson(path.join(from, 'package.json')).version
    if (installed !== version)
      throw new Failure(`${place} is ${installed}, the lock file has ${version}: npm ci comes first`)
    // What is nested in it has its own entry in the lock file.
    cpSync(from, to, {
      recursive: true,
      dereference: true,
      filter: (file) => path.basename(file) !== 'node_modules' || file === from,
    })
    return
  }
  if (!optional) throw new Failure(`${place} is not installed: npm ci comes first`)
  if (values['no-fetch'])
    throw new Failure(`${name}@${version} is not installed here and may not be fetched (--no-fetch)`)
  const tarball = fetchPackage(name, version, staging)
  refuseOther(tarball, integrity, `${name}@${version}`)
  mkdirSync(to, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', to, '--strip-components=1', '--no-same-owner'])
}

function fetchPackage(name, version, staging) {
  const arguments_ = ['pack', `${name}@${version}`, '--pack-destination', staging, '--ignore-scripts', '--silent']
  try {
    const file = execFileSync('npm', arguments_, {
      cwd: os.tmpdir(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return path.join(staging, file.trim().split('\n').at(-1))
  } catch (error) {
    const why = String(error.stderr ?? error.message)
      .trim()
      .split('\n')[0]
    throw new Failure(
      `${name}@${version} could not be fetched from the registry (${why}); leave its platform out with --platform`,
    )
  }
}

function refuseOther(tarball, integrity, name) {
  const [algorithm, wanted] = String(integrity).split(/-(.*)/s)
  const found = createHash(algorithm).update(readFileSync(tarball)).digest('base64')
  if (found !== wanted) throw new Failure(`${name} from the registry is not the one of the lock file`)
}

function licences(packages) {
  const lines = packages.map(({ place, version, license }) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return `${name} ${version}  ${license ?? 'see its folder'}`
  })
  return `Licences of the packages in node_modules; the texts lie in their folders. Wenji itself: LICENSE.\n\n${[...new Set(lines)].sort().join('\n')}\n`
}

function checksums(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
  return files.map((file) => `${sha256(path.join(folder, file))}  ${file}\n`).join('')
}

function pack(staging, title, archive) {
  const gnu = execFileSync('tar', ['--version'], { encoding: 'utf8' }).includes('GNU tar')
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--mode=u+rwX,go+rX,go-w']
  const how = gnu ? ['-I', 'gzip -n', '--sort=name', `--mtime=${WHEN}`, ...owner] : ['-z']
  execFileSync('tar', [...how, '-cf', archive, '-C', staging, title])
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
