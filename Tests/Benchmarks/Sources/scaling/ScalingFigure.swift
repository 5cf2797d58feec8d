import Foundation

/// Seconds and memory over the number of firms, both axes logarithmic, as a drawing.
struct ScalingFigure {
  let svg: String

  /// Draws a line for seconds and one for memory, each with a thin line of exact proportion through its last point.
  init(_ measurements: [Measurement]) {
    let panels = [
      Panel(title: "Processor seconds, ten years and reference run", left: 60, decades: -2...3) {
        $0.seconds
      },
      Panel(title: "Peak memory, million bytes", left: 400, decades: 1...4) { $0.memory },
    ]
    let body = panels.flatMap { $0.elements(measurements) }.joined(separator: "\n")
    svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 330" font-family="sans-serif" font-size="11">
      <rect width="700" height="330" fill="white"/>
      \(body)
      </svg>

      """
  }
}

/// One of the figure's two diagrams.
private struct Panel {
  let title: String
  let left: Double
  /// Powers of ten at the ends of the upright axis.
  let decades: ClosedRange<Int>
  let value: (Measurement) -> Double

  private static let firms = 4...8
  private let top = 30.0, width = 280.0, height = 240.0

  func elements(_ measurements: [Measurement]) -> [String] {
    let points = measurements.map { (firms: Double($0.firms), value: value($0)) }
    let line = points.map { text(place($0.firms, $0.value)) }.joined(separator: " ")
    let dots = points.map { point in
      let (x, y) = place(point.firms, point.value)
      return "<circle cx=\"\(decimal(x))\" cy=\"\(decimal(y))\" r=\"3.5\" fill=\"#1f5fa8\"/>"
    }
    let last = points[points.count - 1]
    let first = (firms: points[0].firms, value: last.value * points[0].firms / last.firms)
    let start = max(first.value, pow(10, Double(decades.lowerBound)))
    let proportion = [(start / last.value * last.firms, start), (last.firms, last.value)]
      .map { text(place($0.0, $0.1)) }.joined(separator: " ")
    return grid() + [
      "<polyline points=\"\(proportion)\" fill=\"none\" stroke=\"#999\" stroke-dasharray=\"4 3\"/>",
      "<polyline points=\"\(line)\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>",
    ] + dots
  }

  private func grid() -> [String] {
    let across = Self.firms.map { power in
      let x = decimal(place(pow(10, Double(power)), pow(10, Double(decades.lowerBound))).x)
      return """
        <line x1="\(x)" y1="\(decimal(top))" x2="\(x)" y2="\(decimal(top + height))" stroke="#ddd"/>
        <text x="\(x)" y="\(decimal(top + height + 16))" text-anchor="middle">10\(superscript(power))</text>
        """
    }
    let up = decades.map { power in
      let y = place(1e4, pow(10, Double(power))).y
      return """
        <line x1="\(decimal(left))" y1="\(decimal(y))" x2="\(decimal(left + width))" y2="\(decimal(y))" stroke="#ddd"/>
        <text x="\(decimal(left - 6))" y="\(decimal(y + 4))" text-anchor="end">10\(superscript(power))</text>
        """
    }
    return across + up + [
      "<text x=\"\(decimal(left))\" y=\"18\" font-weight=\"bold\">\(title)</text>",
      "<text x=\"\(decimal(left + width / 2))\" y=\"305\" text-anchor=\"middle\">firms; dashed: in proportion</text>",
    ]
  }

  private func place(_ firms: Double, _ value: Double) -> (x: Double, y: Double) {
    let (low, high) = (Double(Self.firms.lowerBound), Double(Self.firms.upperBound))
    let (bottom, most) = (Double(decades.lowerBound), Double(decades.upperBound))
    return (
      left + (log10(firms) - low) / (high - low) * width,
      top + height - (log10(value) - bottom) / (most - bottom) * height
    )
  }

  private func text(_ place: (x: Double, y: Double)) -> String { "\(decimal(place.x)),\(decimal(place.y))" }

  private func decimal(_ value: Double) -> String { String(format: "%.1f", value) }

  private func superscript(_ power: Int) -> String {
    "<tspan dy=\"-5\" font-size=\"8\">\(power)</tspan>"
  }
}
