/** The command line of the program. */
import { Command } from 'commander';
import { FolderInUse } from '../platform/postgres/index.ts';
import { runConvert } from './commands/convert.ts';
import { runImportLinks } from './commands/import-links.ts';
import { runInviteOfficer } from './commands/invite-officer.ts';
import { runRotateKeys } from './commands/rotate-keys.ts';
import { runScanLeaks } from './commands/scan-leaks.ts';
import { runServe } from './commands/serve.ts';
import { runSettings } from './commands/settings.ts';
import { runValidate } from './commands/validate.ts';
import { runVerify } from './commands/verify.ts';
import { SettingsError } from './settings.ts';

const program = new Command('zenne').description('The software of a regional health data network.');
program.command('serve').description('start the network and open its doors').action(runServe);
program.command('settings').description('print the table of settings').action(runSettings);
program
  .command('validate')
  .description('check KMEHR and FHIR files: what is wrong, where, and why')
  .argument('<paths...>', 'files, or folders with .xml, .kmehr and .json files')
  .option('--json', 'one JSON object a file and line')
  .option('--profile <canonical>', 'FHIR: the profile to check against, as canonical or canonical|version')
  .option('--lang <language>', 'language of the explanations: fr, nl, en, de', 'en')
  .action(runValidate);
program
  .command('convert')
  .description('a KMEHR message in FHIR, or a FHIR bundle in KMEHR; what was lost goes to standard error')
  .argument('<file>', 'a KMEHR message (XML), or a FHIR bundle or resource (JSON)')
  .requiredOption('--to <standard>', 'fhir or kmehr')
  .option('--shape <shape>', 'of FHIR: careset (Belgian profiles), ips or ttc2023 (FHIR R5)', 'careset')
  .option('--lang <language>', 'language of titles and labels: fr, nl, en, de', 'en')
  .action(runConvert);
program
  .command('scan-leaks')
  .description('look for numbers and names of known people where they must not stand')
  .argument('[files...]', 'files to look through beside the database, such as logs')
  .action(runScanLeaks);
const imports = program.command('import').description('bring in what others kept before');
imports
  .command('links')
  .description('declare the documents of years past that an institution keeps itself: KMEHR headers as XML')
  .argument('<path>', 'a file with declarations, or a folder with .xml and .kmehr files')
  .requiredOption('--institution <number>', 'number (NIHII, CBE or EHP) of the institution that keeps them')
  .action(runImportLinks);
const keys = program.command('keys').description('the keys that sign for the network');
keys
  .command('rotate')
  .description(
    'new signing keys for id tokens; a running program takes them up within 15 seconds, nobody is signed out',
  )
  .action(runRotateKeys);
program
  .command('office')
  .description('accounts of the office')
  .command('invite')
  .description('add an account, or find that of a person, and print an invitation; asks for the national number')
  .requiredOption('--name <name>', 'name of the officer')
  .option('--role <role>', 'administrator, guarantor, privacy-officer, statistics or support', 'administrator')
  .action(runInviteOfficer);
const audit = program.command('audit').description('the trail of who saw what');
audit.command('verify').description('check every row of the trail against its seals').action(runVerify);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  // What a person can mend is said in a line; everything else shows where it happened.
  const plain = error instanceof SettingsError || error instanceof FolderInUse;
  console.error(plain ? error.message : error);
  process.exit(1);
}
