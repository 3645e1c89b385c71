/** The dependency rules of the house (docs/decisions/0001). Run by `npm run check`; `tests/house` proves that they bite. */
const MODULES = [
  'grants',
  'audit',
  'notices',
  'people',
  'identity',
  'terminology',
  'access',
  'hub',
  'brusafe',
  'fhir-vault',
  'upkeep',
  'vaccination',
  'learning',
  'statistics',
];
const STANDARDS = [
  'belgium',
  'xml',
  'xml-model',
  'pki',
  'cms',
  'soap',
  'wssec',
  'kmehr',
  'kmehr-view',
  'hubservices',
  'fhir',
  'kmehr-fhir',
  'xds',
];
const TESTS = '\\.test\\.tsx?$|/testing/';

const FHIR_FRONTS = '^src/doors/fhir-';

const onlyLookDown = (layer, order) =>
  order.map((name, at) => ({
    name: `order-${layer}-${name}`,
    severity: 'error',
    from: { path: `^src/${layer}/${name}/`, pathNot: TESTS },
    to: { path: `^src/${layer}/(${order.slice(at + 1).join('|') || '-'})/` },
  }));

const notTo = (name, from, to, more = {}) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: TESTS, ...more.from },
  to: { path: to, ...more.to },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...onlyLookDown('modules', MODULES),
    ...onlyLookDown('standards', STANDARDS),
    notTo('doors-know-no-app', '^src/(doors|outside|modules|standards|platform|ui)/', '^src/app/'),
    notTo('modules-know-no-door', '^src/(modules|standards|platform|ui)/', '^src/(doors|outside)/'),
    notTo('standards-know-no-module', '^src/(standards|platform|ui)/', '^src/modules/'),
    notTo('platform-knows-no-standard', '^src/platform/', '^src/(standards|ui)/'),
    notTo('standards-know-no-platform', '^src/standards/', '^src/(platform|ui)/'),
    notTo('ui-knows-only-words', '^src/ui/', '^src/(?!ui/|platform/text/)'),
    notTo('modules-know-no-page', '^src/modules/', '^src/ui/'),
    notTo('doors-apart', '^src/doors/([^/]+)/', '^src/doors/', {
      from: { pathNot: [FHIR_FRONTS, TESTS] },
      to: { pathNot: '^src/doors/($1|shared)/' },
    }),
    // They say who comes and hand over to the common door.
    notTo('fhir-fronts', `${FHIR_FRONTS}([^/]+)/`, '^src/doors/', {
      to: { pathNot: ['^src/doors/(fhir-$1|shared)/', '^src/doors/fhir/index\\.ts$'] },
    }),
    notTo('module-face', '^src/(app|doors|modules|outside)/([^/]+)/', '^src/modules/([^/]+)/', {
      to: {
        pathNot: ['^src/modules/[^/]+/index\\.ts$', '^src/modules/$2/', '^src/modules/grants/(maker|system)\\.ts$'],
      },
    }),
    notTo('outside-knows-no-door', '^src/outside/', '^src/(doors|simulator)/'),
    // Its types only: the program loads it as a bundle of its own, in the sandbox.
    notTo('simulator-apart', '^src/(doors|outside|modules|standards|platform|ui)/', '^src/simulator/'),
    notTo('simulator-stands-alone', '^src/simulator/', '^src/(?!simulator/)'),
    notTo('grant-maker', '^src/', '^src/modules/grants/maker\\.ts$', {
      from: { pathNot: ['^src/modules/access/', TESTS] },
    }),
    notTo('system-grant', '^src/doors/', '^src/modules/grants/system\\.ts$', {
      from: { pathNot: ['^src/doors/sandbox/', TESTS] },
    }),
    {
      name: 'standards-pure',
      severity: 'error',
      from: { path: '^src/standards/', pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer)$' },
    },
    notTo('rules-pure', '^src/modules/[^/]+/rules/', '^src/platform/postgres/|node_modules/pg/'),
    notTo('database-only-inside', '^src/(doors|standards|ui)/', 'node_modules/(pg|graphile-worker|node-pg-migrate)/'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
