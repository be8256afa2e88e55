// SPDX-License-Identifier: Apache-2.0
// What the pages need of Apache ECharts, as the global `echarts`; cmake/echarts.cmake bundles it.
import { getInstanceByDom, init, use } from "echarts/core";
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";

// The canvas, because drawing as SVG sets style attributes, which the pages' policy forbids.
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export { getInstanceByDom, init };
