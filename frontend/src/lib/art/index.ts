import type { Component } from 'svelte'
import Bapas from './Bapas.svelte'
import Child from './Child.svelte'
import Homecoming from './Homecoming.svelte'
import JoinHands from './JoinHands.svelte'
import Lapas from './Lapas.svelte'
import Law from './Law.svelte'
import Litmas from './Litmas.svelte'
import Neighbours from './Neighbours.svelte'
import Office from './Office.svelte'
import Officer from './Officer.svelte'
import Pembimbingan from './Pembimbingan.svelte'
import Pendampingan from './Pendampingan.svelte'
import Pengawasan from './Pengawasan.svelte'
import Rutan from './Rutan.svelte'
import Safe from './Safe.svelte'
import Stigma from './Stigma.svelte'
import Thanks from './Thanks.svelte'
import TrueFalse from './TrueFalse.svelte'
import Village from './Village.svelte'
import Who from './Who.svelte'

/** One picture for a whole slide. The way home (PathHome) is drawn to the screen's width by its layout. */
export const scenes: Record<string, Component> = {
  village: Village,
  homecoming: Homecoming,
  office: Office,
  officer: Officer,
  who: Who,
  child: Child,
  law: Law,
  stigma: Stigma,
  'true-false': TrueFalse,
  neighbours: Neighbours,
  safe: Safe,
  'join-hands': JoinHands,
  thanks: Thanks,
}

/** One picture for each point of a slide, in their order. */
export const sets: Record<string, Component[]> = {
  'lapas-rutan-bapas': [Lapas, Rutan, Bapas],
  'four-tasks': [Litmas, Pendampingan, Pembimbingan, Pengawasan],
}
