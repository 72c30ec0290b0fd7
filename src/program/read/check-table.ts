// Written by tools/write-check-table.ts from the zod schema; change that instead, and run `npm run build:check`.

/** What may stand where, a line each; a place is the number of a line. `check-rules.ts` reads it. */
export const CHECK_TABLE = `object condition=+ note footnotes=+ source=+ from=+ until status=+ conflicts=+ approximate=+
object value=+ low high upTo atLeast
object atLeast atMost above below exactly between=+ toBeFixed top=11 topPercent growth share of=4 held=+ covers=4 is=+ currency=+
object $schema=+ schemaVersion*=+ id*=+ vendor*=+ name*=4 summary invented=10 edition=+ language=+ currency dimensions=+ tierGroups=+ complete=+ tiers*=+ categories=23 benefits=+ measures=+ requirements=+ costs=+ review=+ commitments=+ questions=+ ratings=+ footnotes=+ glossary=+ sources=+
union + +
array 18
union 18 5
string !bad-date
enum confirmed contradicted stale unverified
array +
boolean
number
tuple 11 11
enum true
enum not-required not-applicable not-published not-known on-request
string !unknown-currency
string
enum 1
string !bad-id
object name* url=+
object label*=4 status=+ from until published readOn replaces=18 note source
string !bad-language
array + !too-many:12
array +
array +
array + !empty-list !too-many:24
array + !too-many:2000
array + !too-many:2000
record 18 +
array + !too-many:2000
object every=+ term notice renewsItself=10 rules=+ statusMatch=+ .0
array + !too-many:2000
array + !too-many:2000
array +
array +
array +
array +
string !empty-text !text-too-long:4000
record 21 37
object value=+ source note
string !text-too-long:2000 !bad-link
enum announced current retired
object id* name* kind=+ description=4 options*=+ default=18 assignment=+
object id* name* description
enum benefits requirements tiers
object id* name* group=18 description admission=+ overlayOn=18 besides=10 includes=18 includesRequirements complete=+ comesFrom=5 longestStay=+ recommended=4 action=+ was=5 .0
object id* name* category=18 topic description values=+ value only=+ unlocks=48 addsTo=5 better=+ .0
object id* name* kind=+ unit=+ currency window=+ definition=4 selfCheck=10 about=+ category topic better .0
kinds measure=+ score=+ tier=+ none=+ not-published not-known not-applicable on-request all=+ any some=+ varies=+
object id* name* kind*=+ category topic description optional=10 payee=4 only measure=18 values value .0
union + 65
array +
array +
object id* by*=+ only name* topic description values value .0
object id* question*=4 answer* topic answeredOn=7 .0
object id* by*=4 name* score*=11 scale*=+ date*=7 method=4 criteria=+ .0
object id* text*=4 source
object id* term*=4 definition* source
object id* title*=4 publisher url date readOn note
union 10 + +
enum partner-type region market segment product billing currency transaction time other
array + !empty-list
array +
enum open application invitation automatic purchase
array +
object value*=+ unit*=+
object label* href*=40
record 18 59
record 18 5
enum higher lower
enum count money percent score duration rank held
union + 37 38
object kind*=+ months=+ quarters note
enum company vendor
object measure* ofWhich=+ together includingOneOf forEach=+ window validFor=65 within counting=4 id name category recommended=10 only .0 .2
object measure method*=+ atLeast is outOf=11 parts=+ counting window id name category recommended only .0
object tiers*=+ for=65 id name category recommended only .0
object id name category recommended only .0
object of*=+ id name category recommended only .0
object count*=97 of* includingOneOf=5 id name category recommended only .0
object by*=18 cases*=28 otherwise=48 id name category recommended only .0
enum fee training exam audit purchase penalty staff other
enum not-applicable not-published not-known on-request
object id* kind*=+ name text* value=59 tiers=5 only .0
object levels*=+ tier*=18 .0
enum vendor partner
object min*=11 max better
array +
string !empty-text !text-too-long:4000 !yes-or-no-as-text
kinds yes=+ no not-applicable=107 not-published=107 not-known=107 on-request=107 recommended=107 percent=+ money=+ count=+ duration=+ points=+ multiplier text=+ link=+ level=+ list=+ steps=+ varies=+
object id* name* description within=68 .0
object how*=+ rule*=4 only .0
enum benefits requirements
number !negative
enum minute hour business-hour day business-day week month quarter year
object zero=4 one two few many other*
enum rolling fiscal-year year calendar-year month quarter quarters-in-a-row at-once
number !whole !not-positive
array +
object count*=11 unit*=71
enum sum average
array +
array 18 !empty-list
array 48 !empty-list
enum upgrade downgrade review grace transition exit term payment counting scope conduct disqualification change other
array 4 !empty-list
object name* score weight
object .0
object of=4 excluding for caps=+ .0 .1 !one-amount
object currency per=+ each=4 excluding or=122 caps .0 .1 !one-amount
object unit* per for each .0 .1 !one-amount
object unit*=94 serviceHours=4 .0 .1 !one-amount
object for=4 .0 .1 !one-amount
object text*=4 .0
object label* href* .0
object level*=+ .0
object items*=+ .0
object measure by=4 steps*=+ .0
object by*=18 cases*=67 otherwise=59 .0
enum chosen classified best-of
object measure name .0 .2
object id* name* measure max=+ min above weight=127 is=82 earns=+ parts only .0
array +
enum once hour day week month quarter half-year year
enum limited selected eligible by-proposal by-invitation started priority unlimited
array 59
array +
union 11 82
array +
object value*=11 currency per each
object atLeast* to value*=59
object name points=11 each=11 unit=71 upTo needs gate=10 only .0`;

/** The place of the document itself. */
export const ROOT = 3;
