/** Keeps each customer's history of stages: takes facts, folds them, stores what changed and tells the others. */
package bandhu.customer.stage;
