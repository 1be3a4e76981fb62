export { type DnsRecords } from './DnsRecords';
export { domainOf, isReserved } from './domainNames';
export { examineDomain } from './examineDomain';
export { factOf, type Finding, legible, worstOf } from './Finding';
export { nameServers } from './nameServers';
