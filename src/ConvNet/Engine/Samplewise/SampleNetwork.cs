using System.Runtime.InteropServices;
using TorchSharp;

namespace ConvNet.Engine;

/// <summary>
/// A network computed sample by sample, from the first layer to the last and back, on all cores. What a sample needs stays in a
/// core's cache, no memory is asked for at a step, and the engine is called only for the loss. Pays for networks whose weights fit
/// into the cache too.
/// </summary>
internal sealed unsafe class SampleNetwork
{
    // Numbers of all weights from which on a matrix product of whole batches is faster, as measured.
    private const int MostWeights = 100_000;

    private readonly Stage[] _stages;
    private readonly ActivationFunction? _head;
    private readonly Places _places;
    // Before the first weights nobody asks for derivatives.
    private readonly int _first;
    private readonly Variable[] _variables;
    private readonly List<Block> _workers = [];
    private Block _packed = new(0), _notes = new(0);

    private SampleNetwork(Stage[] stages, ActivationFunction? head)
    {
        (_stages, _head, _places) = (stages, head, new(stages));
        _variables = [.. stages.SelectMany(stage => stage.Variables)];
        _first = Array.FindIndex(stages, stage => stage.Variables.Count > 0);
    }

    /// <summary>Whether networks are computed this way where they can be; not with CONVNET_SAMPLEWISE=0.</summary>
    public static bool IsOn { get; set; } = Environment.GetEnvironmentVariable("CONVNET_SAMPLEWISE") != "0";

    /// <summary>The network of a chain of layers; null if it has a layer that is not computed this way, or too many weights.</summary>
    /// <param name="sample">The shape of a sample.</param>
    /// <param name="layers">The layers, the first one first.</param>
    /// <param name="training">Whether it is being trained.</param>
    public static SampleNetwork? Of(Shape sample, IEnumerable<Layer> layers, bool training)
    {
        if (!IsOn || Grid.Of(sample) is not { } grid) return null;
        var plan = new SamplePlan(grid);
        if (!layers.All(layer => layer.ActivityRegularizer is null && layer.DtypePolicy.ComputeType == DType.Float32
            && layer.Plan(plan, training))) return null;
        var head = plan.Stages is [.., ActivationStage last] ? last.Function : null;
        Stage[] stages = [.. head is null ? plan.Stages : plan.Stages.SkipLast(1)];
        // The outputs are copied as one pixel: those of images have room between theirs.
        bool isFit = plan.Grid is { IsFlat: true, Height: 1, Width: 1 } && stages.Sum(stage => stage.GradientLength) is > 0 and <= MostWeights
            && stages.OfType<ActivationStage>().All(stage => stage.IsRelu);
        return isFit ? new(stages, head) : null;
    }

    /// <summary>The outputs for a batch; null for one that has another form.</summary>
    /// <param name="batch">The inputs.</param>
    public Tensor? Run(Tensor batch)
    {
        var x = batch.Native;
        if (x.dtype != torch.ScalarType.Float32 || x.shape[0] * _stages[0].Input.Length != x.numel()) return null;
        bool remembers = FlatVariables.AreComputing;
        x = x.contiguous();
        int count = (int)x.shape[0], units = _stages[^1].Output.Channels;
        var result = torch.empty(count, units);
        Pack(remembers);
        _notes = _notes.AtLeast(remembers ? count * _places.NoteLength : 0);
        float* from = Memory.Of(x), to = Memory.Of(result);
        Share(count, (worker, sample) =>
        {
            float* outputs = Forward(worker, from + sample * (long)_stages[0].Input.Length, remembers ? sample : null);
            new ReadOnlySpan<float>(outputs, units).CopyTo(new Span<float>(to + sample * (long)units, units));
        });
        GC.KeepAlive(x);
        if (remembers)
        {
            result.requires_grad_(true);
            FlatVariables.Take(new(result, _variables, (gradient, flat) => Backward(x, gradient, flat)));
        }
        return Ops.Activate(new(result), _head);
    }

    private void Pack(bool forTraining)
    {
        _packed = _packed.AtLeast(_places.PackedLength * sizeof(float));
        for (int i = 0; i < _stages.Length; i++)
        {
            var variables = _stages[i].Variables;
            float*[] numbers = new float*[variables.Count];
            for (int v = 0; v < numbers.Length; v++) numbers[v] = Memory.Of(variables[v].Value.Native);
            _stages[i].Pack(numbers, _packed.Floats + _places.Packed[i], forTraining);
        }
    }

    private float* Forward(Block worker, float* x, int? sample)
    {
        for (int i = 0; i < _stages.Length; i++)
        {
            byte* notes = sample is { } number ? _notes.Bytes + number * (long)_places.NoteLength : null;
            float* y = notes != null && _places.Outputs[i] is { } kept ? (float*)(notes + kept) : worker.Floats + _places.Scratch[i];
            _stages[i].Forward(new Pass
            {
                X = x,
                Y = y,
                Notes = notes == null ? null : notes + _places.Notes[i],
                Packed = _packed.Floats + _places.Packed[i],
            });
            x = y;
        }
        return x;
    }

    private void Backward(torch.Tensor x, torch.Tensor gradient, FlatVariables flat)
    {
        gradient = gradient.contiguous();
        int count = (int)x.shape[0], units = _stages[^1].Output.Channels;
        float* from = Memory.Of(x), gy = Memory.Of(gradient);
        foreach (var worker in _workers) new Span<float>(worker.Floats + _places.Gradients[0], _places.GradientLength).Clear();
        Share(count, (worker, sample) => Backward(worker, from + sample * (long)_stages[0].Input.Length, gy + sample * (long)units, sample));
        GC.KeepAlive(x);
        GC.KeepAlive(gradient);
        for (int i = 0; i < _stages.Length; i++)
        {
            var variables = _stages[i].Variables;
            float*[] gradients = new float*[variables.Count];
            for (int v = 0; v < gradients.Length; v++) gradients[v] = flat.GradientOf(variables[v]);
            foreach (var worker in _workers) _stages[i].Unpack(worker.Floats + _places.Gradients[i], gradients);
        }
    }

    private void Backward(Block worker, float* x, float* gradient, int sample)
    {
        byte* notes = _notes.Bytes + sample * (long)_places.NoteLength;
        int last = _stages.Length - 1;
        float* gy = worker.Floats + _places.GradientScratch[last + 1];
        new Span<float>(gy, _stages[last].Output.Length).Clear();
        new ReadOnlySpan<float>(gradient, _stages[last].Output.Channels).CopyTo(new Span<float>(gy, _stages[last].Output.Channels));
        for (int i = last; i >= _first; i--)
        {
            float* input = i == 0 ? x : _places.Outputs[i - 1] is { } kept ? (float*)(notes + kept) : null;
            float* gx = i == _first ? null : worker.Floats + _places.GradientScratch[i];
            _stages[i].Backward(new Pass
            {
                X = input,
                Y = _places.Outputs[i] is { } own ? (float*)(notes + own) : null,
                GX = gx,
                GY = gy,
                Notes = notes + _places.Notes[i],
                Packed = _packed.Floats + _places.Packed[i],
                Gradients = worker.Floats + _places.Gradients[i],
            });
            gy = gx;
        }
    }

    private void Share(int count, Action<Block, int> work)
    {
        int shares = Team.SharesFor(count, count * _places.Work / 500_000);
        while (_workers.Count < shares) _workers.Add(new(_places.WorkerLength * sizeof(float)));
        Team.ForEach(shares, count, (share, sample) => work(_workers[share], sample));
    }

    /// <summary>Where everything is in memory.</summary>
    private sealed class Places
    {
        public Places(Stage[] stages)
        {
            int Line(int length, int size) => (length * size + 63) / 64 * 64;
            (Packed, Gradients, Scratch, Notes) = (new int[stages.Length], new int[stages.Length], new int[stages.Length], new int[stages.Length]);
            Outputs = new int?[stages.Length];
            GradientScratch = new int[stages.Length + 1];
            foreach (var (i, stage) in stages.Index())
            {
                bool isKept = stage.NeedsOutput || (i + 1 < stages.Length && stages[i + 1].NeedsInput);
                Packed[i] = PackedLength;
                PackedLength += Line(stage.PackedLength, sizeof(float)) / sizeof(float);
                Gradients[i] = GradientLength;
                GradientLength += Line(stage.GradientLength, sizeof(float)) / sizeof(float);
                Notes[i] = NoteLength;
                NoteLength += Line(stage.NoteLength, 1);
                if (isKept)
                {
                    Outputs[i] = NoteLength;
                    NoteLength += Line(stage.Output.Length, sizeof(float));
                }
                Work += stage.Work;
            }
            WorkerLength = GradientLength;
            for (int i = 0; i < stages.Length; i++)
            {
                Scratch[i] = WorkerLength;
                WorkerLength += Line(stages[i].Output.Length, sizeof(float)) / sizeof(float);
                GradientScratch[i + 1] = WorkerLength;
                WorkerLength += Line(stages[i].Output.Length, sizeof(float)) / sizeof(float);
            }
        }

        /// <summary>Each stage's packed weights, in numbers.</summary>
        public int[] Packed { get; }

        /// <summary>Their derivatives in a worker's memory, in numbers.</summary>
        public int[] Gradients { get; }

        /// <summary>Each stage's output in a worker's memory, in numbers.</summary>
        public int[] Scratch { get; }

        /// <summary>The derivative by each stage's input, and by the last output, in a worker's memory, in numbers.</summary>
        public int[] GradientScratch { get; }

        /// <summary>What each stage notes of a sample, in bytes.</summary>
        public int[] Notes { get; }

        /// <summary>Each stage's output among a sample's notes, in bytes; null where the way back does not need it.</summary>
        public int?[] Outputs { get; }

        public int PackedLength { get; }

        public int GradientLength { get; }

        public int NoteLength { get; }

        public int WorkerLength { get; }

        /// <summary>Multiplications for a sample, forwards.</summary>
        public long Work { get; }
    }

    /// <summary>Memory of our own, at the beginning of a cache line.</summary>
    private sealed class Block
    {
        private readonly long _length;

        public Block(long length)
        {
            _length = length;
            Bytes = (byte*)NativeMemory.AlignedAlloc((nuint)length + 64, 64);
            GC.AddMemoryPressure(length + 64);
        }

        ~Block()
        {
            NativeMemory.AlignedFree(Bytes);
            GC.RemoveMemoryPressure(_length + 64);
        }

        public byte* Bytes { get; }

        public float* Floats => (float*)Bytes;

        /// <summary>This one, or a longer one with other contents.</summary>
        public Block AtLeast(long length) => length <= _length ? this : new(length);
    }
}
