/** The description of one version of the service as one self-contained WSDL 1.1 document. Source: KMEHR facts A1. */
import { escapeAttribute } from '../../xml/index.ts';
import { operationsOf } from '../operations/of-version.ts';
import type { HubVersion } from '../versions.ts';
import { coreSchema } from './core-schema.ts';
import { kmehrPartsSchema } from './kmehr-parts.ts';
import { protocolSchema } from './protocol.ts';

const message = (name: string): string =>
  ['Request', 'Response']
    .map(
      (side) =>
        `<wsdl:message name="${name}${side}"><wsdl:part name="body" element="p:${name}${side}"/></wsdl:message>`,
    )
    .join('\n');
const port = (name: string): string =>
  `<wsdl:operation name="${name}"><wsdl:input message="t:${name}Request"/><wsdl:output message="t:${name}Response"/></wsdl:operation>`;
const binding = (action: string, name: string): string =>
  `<wsdl:operation name="${name}"><soap:operation soapAction="${action}${name}" style="document"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>`;

/** `address` is where the service answers. */
export function printWsdl(version: HubVersion, address: string): string {
  const names = operationsOf(version).map(([name]) => name);
  const [action] = version.actionPrefixes;
  return `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="${version.service}" targetNamespace="${version.wsdlTarget}" xmlns:t="${version.wsdlTarget}" xmlns:p="${version.protocol}" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
<wsdl:documentation>Hub services, ${version.name}: ${names.length} operations.</wsdl:documentation>
<wsdl:types>
${kmehrPartsSchema}
${coreSchema(version, '')}
${protocolSchema(version, '')}
</wsdl:types>
${names.map(message).join('\n')}
<wsdl:portType name="${version.service}Port">
${names.map(port).join('\n')}
</wsdl:portType>
<wsdl:binding name="${version.service}Binding" type="t:${version.service}Port"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
${names.map((name) => binding(action, name)).join('\n')}
</wsdl:binding>
<wsdl:service name="${version.service}"><wsdl:port name="${version.service}Port" binding="t:${version.service}Binding"><soap:address location="${escapeAttribute(address)}"/></wsdl:port></wsdl:service>
</wsdl:definitions>
`;
}
