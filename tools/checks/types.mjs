// The workspace is built with TypeScript 7; editors and embedding backends still on 6 must accept it too.
import { join } from 'node:path'
import ts from 'typescript'
import { verdict } from './verdict.mjs'

const { references } = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config

const projectOf = (path) => {
  const file = path.endsWith('.json') ? path : join(path, 'tsconfig.json')
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} }
  return ts.getParsedCommandLineOfConfigFile(file, { noEmit: true }, host)
}

// Projects agree on how a file is read, so it is read once.
const sources = new Map()
const hostOf = (options) => {
  const host = ts.createCompilerHost(options)
  const getSourceFile = (path, ...rest) => {
    if (!sources.has(path)) sources.set(path, host.getSourceFile(path, ...rest))
    return sources.get(path)
  }
  return { ...host, getSourceFile }
}

const diagnose = ({ path }) => {
  const { fileNames, options, projectReferences, errors } = projectOf(path)
  const program = ts.createProgram({
    rootNames: fileNames,
    options: { ...options, composite: false, incremental: false, tsBuildInfoFile: undefined },
    projectReferences,
    configFileParsingDiagnostics: errors,
    host: hostOf(options),
  })
  return ts.getPreEmitDiagnostics(program)
}

const format = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => '\n',
}

verdict(
  references.flatMap(diagnose).map((found) => ts.formatDiagnostic(found, format).trimEnd()),
  `${references.length} projects, TypeScript ${ts.version}`,
)
