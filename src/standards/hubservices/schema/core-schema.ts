/** Our schema of the hub's core types, as one version has them. Source: KMEHR facts A2, A3. */
import { KMEHR } from '../../kmehr/index.ts';
import type { HubVersion } from '../versions.ts';
import { coreTypes, limitedTypes } from './core.ts';
import { nameOfType, without } from './elements.ts';
import { contentTypes } from './protocol.ts';

/** A type as this version has it. */
const typeIn =
  ({ types: otherwise, unknown }: HubVersion) =>
  (type: string): string =>
    otherwise[nameOfType(type)] ?? without(type, unknown[nameOfType(type)] ?? []);

/** `location` says where the imported schema is found; inside a WSDL there is none. */
export const coreSchema = (
  version: HubVersion,
  location: string,
): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:k="${KMEHR}" xmlns:c="${version.core}" targetNamespace="${version.core}" elementFormDefault="qualified">
<xs:import namespace="${KMEHR}"${location}/>
${limitedTypes}
${coreTypes.map(typeIn(version)).join('\n')}
${contentTypes(version)}
</xs:schema>`;
