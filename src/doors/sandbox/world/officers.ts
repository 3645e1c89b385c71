/** The invented network's own people: a privacy officer, two administrators, and one of each other role. */
import { makeSsin } from '../../../standards/belgium/index.ts';
import { administratorStory, guarantorStory, officerStory, statisticsStory, supportStory } from './officer-stories.ts';
import type { WorldOfficer } from './types.ts';

const officerNumber = (number: number) => makeSsin({ birthDate: `197${number}-03-01`, counter: 980 + number });

export const makeOfficers = (): WorldOfficer[] => [
  {
    id: 'privacy-officer',
    name: 'Zélie Rosenveld',
    roles: ['privacy-officer'],
    ssin: officerNumber(1),
    story: officerStory,
  },
  {
    id: 'administrator-1',
    name: 'Odilon Kalkmeer',
    roles: ['administrator'],
    ssin: officerNumber(2),
    story: administratorStory,
  },
  {
    id: 'administrator-2',
    name: 'Fien Wolkenaar',
    roles: ['administrator'],
    ssin: officerNumber(3),
    story: administratorStory,
  },
  {
    id: 'guarantor-officer',
    name: 'Marnix Zilverbeek',
    roles: ['guarantor'],
    ssin: officerNumber(4),
    story: guarantorStory,
  },
  {
    id: 'support-officer',
    name: 'Ottilie Vlaskom',
    roles: ['support'],
    ssin: officerNumber(5),
    story: supportStory,
  },
  {
    id: 'statistics-officer',
    name: 'Basiel Cijferaar',
    roles: ['statistics'],
    ssin: officerNumber(6),
    story: statisticsStory,
  },
];
