/** What others make of the contracts: clients in other languages, and the tools that judge the documents. */
package bandhu.clients;
