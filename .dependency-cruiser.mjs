const core = '^packages/core/src/'

/** What core may import besides itself: pure, well-kept, no I/O. */
const pureLibraries = 'node_modules/(?:fp-ts|io-ts|libphonenumber-js|@zxcvbn-ts/language-common)/'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule(
      'resolvable',
      'Every import is found; one that is not would slip past the other rules.',
      {},
      { couldNotResolve: true },
    ),
    rule('acyclic', 'Modules can be read one after the other.', {}, { circular: true }),
    rule(
      'declared',
      'Shipped code imports what its own package.json names.',
      { path: '^(?:packages|deployments)/[^/]+/src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
    ),
    rule(
      'core-is-pure',
      'Core knows no platform, no framework and no adapter.',
      { path: core, pathNot: `${core}model-check/` },
      { pathNot: [core, pureLibraries] },
    ),
    rule(
      'model-check-draws-with-fast-check',
      'Histories are drawn by fast-check, which is for tests: nothing else of core may need it.',
      { path: `${core}model-check/` },
      { pathNot: [core, pureLibraries, 'node_modules/fast-check/'] },
    ),
    rule(
      'model-stands-alone',
      'The model knows only itself.',
      { path: `${core}model/` },
      { path: core, pathNot: `${core}model/` },
    ),
    rule(
      'decisions-know-no-flow',
      'A decision sees the model, other decisions and the types of ports.',
      { path: `${core}decide/` },
      { path: core, pathNot: `${core}(?:model/|decide/|ports\\.ts$)` },
    ),
    rule(
      'decisions-call-no-port',
      'A decision asks nobody: it may name the types of ports only.',
      { path: `${core}decide/` },
      { path: `${core}ports\\.ts$`, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'flows-know-no-assembly',
      'A flow sees decisions, the model and the pages of types beside ports, not who puts it together.',
      { path: `${core}flow/` },
      { path: core, pathNot: `${core}(?:model/|decide/|flow/|(?:inputs|ks-auth|ports|settings)\\.ts$)` },
    ),
    rule(
      'ports-know-the-model-only',
      'Ports speak in words of the model.',
      { path: `${core}ports\\.ts$` },
      { path: core, pathNot: `${core}model/` },
    ),
    rule(
      'test-support-stays-apart',
      'Doubles and contracts are for tests: no other shipped module imports them.',
      { path: '^(?:packages|deployments)/[^/]+/src/', pathNot: `${core}(?:testing|contracts|model-check)/` },
      { path: `${core}(?:testing|contracts|model-check)/` },
    ),
    rule(
      'contracts-need-no-double',
      'A contract judges every adapter alike, ours included.',
      { path: `${core}contracts/` },
      { path: `${core}testing/` },
    ),
    rule(
      'adapters-never-meet',
      'Only deployments know two adapters.',
      { path: '^packages/(adapters-[^/]+)/' },
      { path: '^packages/adapters-', pathNot: '^packages/$1/' },
    ),
    rule(
      'simulator-depends-one-way',
      'The simulated platform and its faults know nothing of HTTP, and serving them nothing of their control.',
      { path: '^packages/adapters-ks/src/simulator/(?:platform|faults|http)/' },
      { path: '^packages/adapters-ks/src/simulator/control/' },
    ),
    rule(
      'client-stands-alone',
      'What runs in a mini program imports nothing else.',
      { path: '^packages/adapters-http/src/client/' },
      { pathNot: '^packages/adapters-http/src/client/' },
    ),
    rule(
      'packages-know-no-deployment',
      'Deployments assemble packages, never the other way round.',
      { path: '^packages/' },
      { path: '^deployments/' },
    ),
    rule(
      'core-knows-no-adapter',
      'Not in its tests either.',
      { path: '^packages/core/' },
      { path: '^packages/adapters-' },
    ),
    rule(
      'packages-by-name',
      'Another package is imported by its name, so that its exports decide what is public.',
      { path: '^(packages|deployments)/([^/]+)/' },
      { path: '^(?:packages|deployments)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    ),
    rule(
      'container-at-the-edge',
      'The container appears in deployments and in an assembly module only.',
      { pathNot: ['^deployments/', '/assembly\\.ts$', 'node_modules'] },
      { path: '(?:^|node_modules/)(?:tsyringe|reflect-metadata)(?:/|$)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:packages|deployments)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['ks-auth-source', 'import', 'node', 'default'],
    },
  },
}
