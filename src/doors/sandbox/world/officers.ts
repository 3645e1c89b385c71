/** The invented network's own people: a privacy officer and two administrators. */
import { makeSsin } from '../../../standards/belgium/index.ts';
import { administratorStory, officerStory } from './stories.ts';
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
];
