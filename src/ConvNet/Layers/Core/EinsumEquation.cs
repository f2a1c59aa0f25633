using System.Text.RegularExpressions;

namespace ConvNet;

/// <summary>
/// A product as Einstein wrote sums: <c>"abc,cd->abd"</c> sums over c, which does not stand on the right. An ellipsis stands for
/// the axes that have no letter.
/// </summary>
internal sealed partial class EinsumEquation
{
    private readonly string _input;
    private readonly string _output;
    private readonly bool _isLeftOpen;

    /// <summary>Reads an equation.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public EinsumEquation(string equation)
    {
        var match = Pattern().Match(equation.Replace(" ", "", StringComparison.Ordinal));
        string Part(string name) => match.Groups[name].Value;
        bool isOneSided = Part("left") == Part("left2") && Part("right") == Part("right2")
            && (Part("left") == "" || Part("right") == "");
        if (!match.Success || !isOneSided)
            throw new ArgumentException(
                $"equation must be like \"abc,cd->abd\", or \"...c,cd->...d\" with the ellipsis on one side, got \"{equation}\"");
        (_input, Kernel, _output) = (Part("input"), Part("kernel"), Part("output"));
        _isLeftOpen = Part("left") != "";
        IsOpen = _isLeftOpen || Part("right") != "";
        Text = match.Value;
    }

    /// <summary>The equation without spaces.</summary>
    public string Text { get; }

    /// <summary>A letter for each axis of the kernel.</summary>
    public string Kernel { get; }

    /// <summary>Whether there is an ellipsis.</summary>
    public bool IsOpen { get; }

    /// <summary>The axes of the kernel that are summed over.</summary>
    public int[] KernelInputs => [.. Axes(letter => _input.Contains(letter) && !_output.Contains(letter))];

    /// <summary>The axes of the kernel that the output gets.</summary>
    public int[] KernelOutputs => [.. Axes(letter => _output.Contains(letter) && !_input.Contains(letter))];

    /// <summary>The shape of the whole output.</summary>
    /// <param name="layer">The layer's name, for errors.</param>
    /// <param name="input">The input's shape.</param>
    /// <param name="sizes">The output's sizes but the batch's and those of the ellipsis; null for the input's.</param>
    /// <exception cref="ArgumentException">Equation and sizes do not go together.</exception>
    public Shape OutputShape(string layer, Shape input, Shape sizes)
    {
        int open = input.Count - _input.Length;
        if (IsOpen ? open < 0 : open != 0)
            throw new ArgumentException($"{layer}: \"{Text}\" gives letters to {_input.Length} axes, got input {input}");
        int before = _isLeftOpen ? Math.Max(1, open) : 1;
        Shape output = new([.. input.Take(before), .. sizes, .. _isLeftOpen ? [] : input.Skip(_input.Length)]);
        int first = _isLeftOpen ? open : 0;
        if (output.Count != _output.Length + open)
            throw new ArgumentException($"{layer}: \"{Text}\" gives letters to {_output.Length} axes of the output, " +
                $"which are {_output.Length + open} in all for input {input}, got output_shape {sizes}");
        for (int i = 0; i < _output.Length; i++)
        {
            int known = _input.IndexOf(_output[i]);
            if (known < 0) continue;
            int? wanted = input.At(first + known), given = output.At(first + i);
            if (given is null) output = output.With(first + i, wanted);
            else if (wanted is not null && wanted != given)
                throw new ArgumentException($"{layer}: \"{Text}\" takes {_output[i]} from the input, where it is {wanted}, " +
                    $"got output_shape {sizes} with {given}");
        }
        return output;
    }

    /// <summary>The shape of the kernel.</summary>
    /// <exception cref="ArgumentException">A size is not known.</exception>
    public Shape KernelShape(string layer, Shape input, Shape output) => new([.. Kernel.Select(letter =>
        SizeOf(letter, input, output) ?? throw new ArgumentException(
            $"{layer}: the size of {letter} in \"{Text}\" must be known to make the kernel, got input {input}, " +
            $"output {output}"))]);

    /// <summary>The shape of a bias along some axes of the output, such that it broadcasts.</summary>
    /// <exception cref="ArgumentException">A letter is not one of the output's, or its size is not known.</exception>
    public Shape BiasShape(string layer, string axes, Shape input, Shape output)
    {
        if (axes.Any(letter => !_output.Contains(letter)))
            throw new ArgumentException($"{layer}: bias_axes must be letters of the output, \"{_output}\", got \"{axes}\"");
        int first = axes.Min(letter => _output.IndexOf(letter));
        var sizes = _output[first..].Select(letter => !axes.Contains(letter) ? 1
            : SizeOf(letter, input, output) ?? throw new ArgumentException(
                $"{layer}: the size of {letter} in \"{Text}\" must be known to make the bias, got output {output}"));
        int open = _isLeftOpen ? 0 : output.Count - _output.Length;
        return new([.. sizes.Select(size => (int?)size), .. Enumerable.Repeat((int?)1, open)]);
    }

    private int? SizeOf(char letter, Shape input, Shape output)
    {
        int? In(Shape shape, string letters)
        {
            int place = letters.IndexOf(letter);
            return place < 0 ? null : shape.At(place + (_isLeftOpen ? shape.Count - letters.Length : 0));
        }
        return In(input, _input) ?? In(output, _output);
    }

    private IEnumerable<int> Axes(Func<char, bool> which) => Enumerable.Range(0, Kernel.Length).Where(i => which(Kernel[i]));

    [GeneratedRegex(@"^(?<left>\.\.\.)?(?<input>[A-Za-z]+)(?<right>\.\.\.)?,(?<kernel>[A-Za-z]+)" +
        @"->(?<left2>\.\.\.)?(?<output>[A-Za-z]+)(?<right2>\.\.\.)?$")]
    private static partial Regex Pattern();
}
