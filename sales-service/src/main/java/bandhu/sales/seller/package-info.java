/** The people who sell: who they are, whom they belong to, and which token is theirs. */
package bandhu.sales.seller;
