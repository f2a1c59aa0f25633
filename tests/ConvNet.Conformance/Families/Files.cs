namespace ConvNet.Conformance;

/// <summary>Files of Keras 3.15 and 2.15, some of them broken or hostile.</summary>
internal sealed class Files() : ModelFiles("files")
{
    protected override string FileOf(KitCase given) => Path.Combine("files", given.Id);

    protected override bool IsOfWeights(KitCase given) => given.Text("format") is "weights.h5" or "legacy_weights";

    protected override Model MadeFor(KitCase given)
    {
        // Two weights files have a whole model beside them; the others tell it.
        if (given.Text("model_name") == "one_dense") return new Sequential([new Dense(2, input_shape: 3, name: "d")]);
        var model = given["model"];
        string className = model.GetProperty("class").GetString()!;
        if (className == nameof(TwoTowers))
        {
            var towers = new TwoTowers();
            towers.Build((null, 4));
            return towers;
        }
        return Build.KnowingNames(() => ModelConfig.Of(new Dictionary<string, object?>
        {
            ["class_name"] = className,
            ["config"] = PythonJson.Plain(model.GetProperty("config")),
        }));
    }

    protected override void CompareTraining(Comparison compare, Model model, KitCase given)
    {
        if (given.Has("iterations")) compare.Equal("iterations", model.Optimizer.Iterations, given["iterations"].GetInt64());
        if (!given.Has("resume")) return;
        if (model.Inputs.Count > 1 || model.Outputs.Count > 1) throw new NotOfferedException("training with several inputs or outputs");
        var resume = given["resume"];
        foreach (var loss in resume.GetProperty("losses").EnumerateArray())
        {
            var evaluation = model.TrainOnBatch(Ordered(given["input"], null)[0], Ordered(resume.GetProperty("targets"), null)[0]);
            compare.Numbers("loss when trained on", [evaluation[0]], loss);
        }
    }

    /// <summary>A model of one's own: its weights are filed under the names of its fields.</summary>
    private sealed class TwoTowers() : Model("two_towers")
    {
        private readonly Dense _left = new(3, activation: "relu", name: "anything");
        private readonly Dense _right = new(3, name: "anything_else");
        private readonly Dense[] _heads = [new(2, name: "h0"), new(1, name: "h1")];

        protected override Tensor Call(Tensor x) => _heads[1].Apply(_heads[0].Apply(_left.Apply(x) + _right.Apply(x)));
    }
}
