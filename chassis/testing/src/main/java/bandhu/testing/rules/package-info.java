/** The rules that keep the house a house, as tests: five lines to use in a service. */
package bandhu.testing.rules;
