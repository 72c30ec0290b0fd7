/** What the builder begins with: a small program that shows each common part. Invented. */
export const FIRST = `{
  "schemaVersion": 1,
  "id": "lumora-partners",
  "vendor": { "name": "Lumora (invented)" },
  "name": "Lumora Partners",
  "invented": true,
  "currency": "EUR",
  "tiers": [
    { "id": "silver", "name": "Silver" },
    { "id": "gold", "name": "Gold" }
  ],
  "benefits": [
    {
      "id": "deal-registration",
      "name": "Deal registration",
      "topic": "deal-registration",
      "values": { "silver": false, "gold": true }
    },
    {
      "id": "discount",
      "name": "Discount",
      "topic": "discount",
      "values": { "silver": { "kind": "percent", "value": 5 }, "gold": { "kind": "percent", "upTo": 12 } }
    },
    {
      "id": "partner-manager",
      "name": "Partner manager",
      "topic": "partner-manager",
      "values": { "silver": { "kind": "not-published" }, "gold": true }
    }
  ],
  "measures": [{ "id": "certified", "name": "Certified people", "unit": { "one": "person", "other": "people" } }],
  "requirements": {
    "silver": { "kind": "all", "of": [{ "kind": "measure", "measure": "certified", "atLeast": 1 }] },
    "gold": { "kind": "all", "of": [{ "kind": "measure", "measure": "certified", "atLeast": 4 }] }
  },
  "costs": [
    {
      "id": "fee",
      "name": "Yearly fee",
      "kind": "fee",
      "values": {
        "silver": { "kind": "money", "value": 0, "per": "year" },
        "gold": { "kind": "money", "value": 1200, "per": "year" }
      }
    }
  ]
}
`;
