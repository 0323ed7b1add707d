/** A real Keycloak: its process, its administration, and how people and programs get tokens of it. */
package bandhu.e2e.keycloak;
