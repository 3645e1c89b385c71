/** The description of the service as one self-contained WSDL 1.1 document. Source: KMEHR facts A1. */
import { escapeAttribute } from '../../xml/index.ts';
import { ACTION_PREFIX, PROTOCOL, WSDL_TARGET } from '../namespaces.ts';
import { operationNames as names } from '../operations/table.ts';
import { coreSchema } from './core.ts';
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
const binding = (name: string): string =>
  `<wsdl:operation name="${name}"><soap:operation soapAction="${ACTION_PREFIX}${name}" style="document"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>`;

/** `address` is where the service answers. */
export const printWsdl = (address: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="IntraHub" targetNamespace="${WSDL_TARGET}" xmlns:t="${WSDL_TARGET}" xmlns:p="${PROTOCOL}" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
<wsdl:documentation>Hub services, version 3: ${names.length} operations.</wsdl:documentation>
<wsdl:types>
${kmehrPartsSchema}
${coreSchema('')}
${protocolSchema('')}
</wsdl:types>
${names.map(message).join('\n')}
<wsdl:portType name="IntraHubPort">
${names.map(port).join('\n')}
</wsdl:portType>
<wsdl:binding name="IntraHubBinding" type="t:IntraHubPort"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
${names.map(binding).join('\n')}
</wsdl:binding>
<wsdl:service name="IntraHub"><wsdl:port name="IntraHubPort" binding="t:IntraHubBinding"><soap:address location="${escapeAttribute(address)}"/></wsdl:port></wsdl:service>
</wsdl:definitions>
`;
