namespace ConvNet.Tests.Images;

/// <summary>Functions of images, and how networks take them.</summary>
public class ImageFunctionTests
{
    private static readonly NDArray Images = (np.arange(2 * 4 * 5 * 3).reshape((2, 4, 5, 3)) * 37 % 251).astype("float32");

    [Test]
    public void GaussianBlur_OfOnePixel_IsTheBell()
    {
        var image = np.zeros((5, 5, 1), "float32");
        image[2, 2, 0] = 1;
        double[] blurred = ops.image.gaussian_blur(image).numpy().ToArray<double>();
        Assert.That(blurred[12], Is.EqualTo(0.20418).Within(1e-5));
        Assert.That(blurred[11], Is.EqualTo(0.12384).Within(1e-5));
        Assert.That(blurred[6], Is.EqualTo(0.07511).Within(1e-5));
        Assert.That(blurred.Sum(), Is.EqualTo(1).Within(1e-6));
    }

    [TestCase("bilinear")]
    [TestCase("lanczos3")]
    public void ScaleAndTranslate_Twice_IsResize(string method)
    {
        var scaled = ops.image.scale_and_translate(Images, (2, 8, 10, 3), np.array(new[] { 2.0, 2.0 }), np.zeros(2), (1, 2), method);
        var resized = ops.image.resize(Images, (8, 10), method);
        Assert.That(np.allclose(scaled.numpy(), resized.numpy(), 1e-4, 1e-3), Is.True);
    }

    [Test]
    public void ScaleAndTranslate_Moved_HasZerosBehind()
    {
        var moved = ops.image.scale_and_translate(np.ones((1, 4)), (1, 4), np.ones(1), np.array(new[] { 1.0 }), 1, "linear");
        Assert.That(moved.numpy().ToArray<double>(), Is.EqualTo(new double[] { 0, 1, 1, 1 }));
    }

    [Test]
    public void ElasticTransform_ASeed_RepeatsIt()
    {
        var one = ops.image.elastic_transform(Images, seed: 4).numpy();
        Assert.That(np.array_equal(one, ops.image.elastic_transform(Images, seed: 4).numpy()), Is.True);
        Assert.That(one.shape, Is.EqualTo(Images.shape));
        Assert.That(np.array_equal(one, Images), Is.False);
    }

    [Test]
    public void Hsv_ThereAndBack()
    {
        var colors = Images / 255;
        Assert.That(np.allclose(ops.image.hsv_to_rgb(ops.image.rgb_to_hsv(colors)).numpy(), colors, 1e-5, 1e-6), Is.True);
    }

    // SciPy's ndimage.map_coordinates on 0, 1, 2, 3 at -1.5, -0.5, 3.5 and 5.
    [TestCase("nearest", new double[] { 0, 0, 3, 3 })]
    [TestCase("mirror", new double[] { 1.5, 0.5, 2.5, 1 })]
    [TestCase("reflect", new double[] { 0.5, 0, 3, 2 })]
    [TestCase("wrap", new double[] { 2.5, 1.5, 1.5, 1 })]
    public void MapCoordinates_Outside(string fill_mode, double[] expected)
    {
        var places = np.array(new[] { -1.5, -0.5, 3.5, 5 }).reshape((1, 4));
        Assert.That(ops.image.map_coordinates(np.arange(4).astype("float32"), places, 1, fill_mode).numpy().ToArray<double>(),
            Is.EqualTo(expected).Within(1e-6));
    }

    [Test]
    public void Resize_IsAStepOfAModel()
    {
        var input = keras.Input((8, 8, 3));
        var model = new Model(input, ops.image.resize(keras.applications.vgg16.preprocess_input(input), (4, 4)));
        Assert.That(model.OutputShape, Is.EqualTo(new Shape(null, 4, 4, 3)));
    }

    [TestCase("tf")]
    [TestCase("torch")]
    [TestCase("caffe")]
    public void PreprocessInput_OfTensorsAsOfArrays(string mode)
    {
        var ofTensors = keras.applications.imagenet_utils.preprocess_input((Tensor)Images, mode: mode).numpy();
        Assert.That(np.allclose(ofTensors, keras.applications.imagenet_utils.preprocess_input(Images.copy(), mode: mode), 1e-5, 1e-5), Is.True);
    }

    [Test]
    public void PreprocessInput_TwoChannels_Refused() => Assert.That(
        () => keras.applications.resnet50.preprocess_input(np.zeros((1, 2, 2, 2))), Throws.ArgumentException.With.Message
            .EqualTo("preprocess_input: expected images of 3 channels, (batch, height, width, 3) or without the batch, in the order " +
                "channels_last; got (1, 2, 2, 2)"));

    [Test]
    public void CropImages_OneNumber_Refused() => Assert.That(
        () => ops.image.crop_images(Images, top_cropping: 1, left_cropping: 1, right_cropping: 1), Throws.ArgumentException.With.Message
            .EqualTo("exactly two of top_cropping, bottom_cropping and target_height must be given, for 4 pixels"));

    [Test]
    public void PerspectiveTransform_PointsOnALine_Refused() => Assert.That(
        () => ops.image.perspective_transform(Images, np.zeros((4, 2)), np.zeros((4, 2))), Throws.ArgumentException.With.Message
            .EqualTo("perspective_transform: no three of the four points may lie on a line"));
}
