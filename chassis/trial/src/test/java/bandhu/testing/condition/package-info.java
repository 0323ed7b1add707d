/** The condition language, tried against itself: the database and memory must agree. */
package bandhu.testing.condition;
