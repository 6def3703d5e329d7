import { randomFirm, AS_OF } from '@test/factories/firm';
import { assess } from '@shared/check';
import { RULE_SETS, compiledRules } from '@test/factories/rule-sets';
import { cheapestMoves, costOf } from '@shared/check/path';
import { byAmounts } from '../shared/check/brute-force';
import { ask } from '@shared/rules';
for(let i=0;i<50;i++) assess(randomFirm(i+9e5),{asOf:AS_OF});
let t0=performance.now(); for(let i=0;i<200000;i++) randomFirm(i); console.log('randomFirm us',(performance.now()-t0)/200);
for (const o of [{asOf:AS_OF},{asOf:AS_OF,purpose:'review' as const},{asOf:AS_OF,edition:'miit-2022-63'}]) {
let max=0,sum=0,w=-1,over=0; const N=o.edition?1000:2000; for(let i=0;i<N;i++){const f=randomFirm(i);const t=performance.now();assess(f,o);const d=performance.now()-t;sum+=d;if(d>max){max=d;w=i}if(d>50)over++;}
console.log(JSON.stringify(o),'mean',(sum/N).toFixed(2),'max',max.toFixed(1),'seed',w,'over50',over); }
for (const [e,r] of RULE_SETS.slice(3)) { const compiled=compiledRules(e,r); let n=0,bad=0; const t=performance.now(); for(let seed=2000; seed<12000&&n<300&&performance.now()-t<40000; seed++){ const problem={compiled,asked:ask(randomFirm(seed),AS_OF,'new')}; const v=compiled.read(problem.asked); if(compiled.outcome(v)!=='unmet')continue; const m=cheapestMoves(problem,v); if(!m||costOf(m)>30)continue; const f=byAmounts(problem,v,costOf(m),40000); if(f.cost<costOf(m)){bad++;console.log('cheaper',seed,costOf(m),f)} if(f.complete)n++; } console.log(e,r,'firms proven',n,'cheaper',bad); }
